package dev.dispatch.core.run.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.fixture.RunFolder;
import dev.dispatch.core.json.JsonText;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class JobSynthesisTest {

  private static final String FIRST =
      "{'id':'first','action':'http.request','payload':{'path':'/a'}},";

  @TempDir Path folder;
  private RunFolder run;

  @BeforeEach
  void run() {
    run = RunFolder.ended(folder, "20260102-030405-job-run-6780001", "SUCCESS");
  }

  @Test
  void anIdentifierInAUrlBecomesAReference() {
    assertThat(second("{'path':'/orders/17/lines'}", "{'id':17}"))
        .isEqualTo("{'path':'/orders/${step.first.response.id}/lines'}");
  }

  @Test
  void anIdentifierUnderARelatedNameBecomesAReferenceOfTheSameType() {
    assertThat(second("{'json':{'orderId':17}}", "{'order':{'id':17}}"))
        .isEqualTo("{'json':{'orderId':'${step.first.response.order.id}'}}");
  }

  @Test
  void aSmallNumberUnderAnotherNameStays() {
    assertThat(second("{'json':{'count':17}}", "{'id':17}")).isEqualTo("{'json':{'count':17}}");
  }

  @Test
  void aLongTextBecomesAReferenceAlsoInsideALongerOne() {
    assertThat(second("{'json':{'text':'Re: a long subject!'}}", "{'subject':'a long subject'}"))
        .isEqualTo("{'json':{'text':'Re: ${step.first.response.subject}!'}}");
  }

  @Test
  void aShortWordStays() {
    assertThat(second("{'json':{'state':'open'}}", "{'state':'open'}"))
        .isEqualTo("{'json':{'state':'open'}}");
  }

  @Test
  void aTemplateStaysAsItWasWritten() {
    assertThat(second("{'path':'/${input.x}/long-subject'}", "{'s':'long-subject'}"))
        .isEqualTo("{'path':'/${input.x}/long-subject'}");
  }

  @Test
  void oddNamesAreQuoted() {
    assertThat(second("{'json':{'t':'abcdefgh-1'}}", "{'a b':['abcdefgh-1']}"))
        .isEqualTo("{'json':{'t':'${step.first.response[\\'a b\\'][0]}'}}".replace("\\'", "’"));
  }

  @Test
  void theStatusAndWhatStaysAreExpected() {
    assertThat(expected("{'name':'lamp','open':true}"))
        .contains("$.http.status eq 200", "$.response type \"object\"")
        .contains("$.response.name eq \"lamp\"", "$.response.open eq true");
  }

  @Test
  void ofWhatChangesOnlyTheTypeIsExpected() {
    assertThat(
            expected(
                "{'id':'x','createdAt':'soon','when':'2026-01-02T03:04:05Z','n':1700000000000,"
                    + "'token':'[secret:a.b]','text':'three words here'}"))
        .contains("$.response.id type \"string\"", "$.response.createdAt type \"string\"")
        .contains("$.response.when type \"string\"", "$.response.n type \"integer\"")
        .contains("$.response.token type \"string\"", "$.response.text type \"string\"")
        .doesNotContain("$.response.id eq");
  }

  @Test
  void whatLooksLikeAPlaceholderIsNotTakenForOne() {
    assertThat(expected("{'name':'${env.HOME}'}")).contains("$.response.name type \"string\"");
  }

  @Test
  void aListIsExpectedToHaveSomethingOfThatKind() {
    assertThat(expected("[{'id':1,'name':'a'}]"))
        .contains("$.response type \"array\"", "$.response length_gt 0")
        .contains("$.response[0].id type \"integer\"");
  }

  @Test
  void anExpectationThatIsThereStays() {
    run.job(
        "[{'id':'first','action':'http.request','payload':{},"
            + "'expect':{'mode':'ALL','rules':[]}}]");
    run.step("first", "{'a':1}");

    assertThat(step(0).path("expect").path("rules")).isEmpty();
  }

  @Test
  void aMaskBecomesASecretInput() {
    run.job(
        "[{'id':'first','action':'http.request','payload':{'json':{'p':'[secret:literal.p]'}}}]");
    run.step("first", "1");
    JsonNode job = JobSynthesis.of(run.record()).job();

    assertThat(JsonText.compact(job.path("scenario"))).contains("${input.p}");
    assertThat(job.path("inputs").path("p").path("secret").asBoolean()).isTrue();
  }

  @Test
  void aStepThatFailedIsKeptWithoutExpectations() {
    run.job("[{'id':'first','action':'http.request','payload':{}}]");
    run.step("first", "null", "'status':'FAILED','exports':{},'error':null");

    assertThat(step(0).has("expect")).isFalse();
  }

  /** Returns the second step's payload after the first step's response. */
  private String second(String payload, String response) {
    run.job("[" + FIRST + "{'id':'second','action':'http.request','payload':" + payload + "}]");
    run.step("first", response).step("second", "1");
    return JsonText.compact(step(1).path("payload")).replace('\'', '’').replace('"', '\'');
  }

  private String expected(String response) {
    run.job("[{'id':'first','action':'http.request','payload':{'path':'/a'}}]");
    run.step("first", response).call("first", "GET", "http://h/a", 200, response);
    StringBuilder rules = new StringBuilder();
    for (JsonNode rule : step(0).path("expect").path("rules")) {
      rules
          .append(rule.path("path").asString(""))
          .append(' ')
          .append(rule.path("op").asString(""))
          .append(' ')
          .append(JsonText.compact(rule.path("value")))
          .append('\n');
    }
    return rules.toString();
  }

  private JsonNode step(int index) {
    return JobSynthesis.of(run.record()).job().path("scenario").path("steps").get(index);
  }
}
