package dev.dispatch.core.run.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.expression.JsonPathExpression;
import dev.dispatch.core.fixture.RunFolder;
import dev.dispatch.core.json.JsonText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RunComparisonTest {

  private static final String PASSED = "'status':'PASSED','error':null,";

  @TempDir Path folder;
  private RunFolder a;
  private RunFolder b;

  @BeforeEach
  void twoRuns() {
    a = RunFolder.ended(folder, "20260102-030405-job-run-6780001", "SUCCESS");
    b = RunFolder.ended(folder, "20260102-030406-job-run-6780002", "SUCCESS");
  }

  @Test
  void equalRunsDoNotDiffer() {
    a.step("s", "{'id':1}");
    b.step("s", "{'id':1}");

    assertThat(compare().equal()).isTrue();
  }

  @Test
  void namesThePlaceAndBothValues() {
    a.step("s", "{'list':[{'id':1},{'id':2}]}");
    b.step("s", "{'list':[{'id':1},{'id':3}]}");

    assertThat(lines()).containsExactly("$.step.s.response.list[1].id 2 3");
  }

  @Test
  void writesPathsThatItTakesAgain() {
    a.step("in-1", "{'a \\u0027b\\u0027 [1]':{'ü':1}}");
    b.step("in-1", "{'a \\u0027b\\u0027 [1]':{'ü':2}}");
    String path = compare().differences().getFirst().path();

    assertThat(compare(path).equal()).isTrue();
    assertThat(compare(path).ignored()).isEqualTo(1);
  }

  @Test
  void tellsWhatOnlyOneHas() {
    a.step("s", "{'x':null}");
    b.step("s", "{'y':[1]}").step("t", "1");

    assertThat(lines())
        .contains("$.step.s.response.x null nothing", "$.step.s.response.y nothing [1]")
        .anyMatch(line -> line.startsWith("$.step.t nothing {"));
  }

  @Test
  void takesOneNumberForTheOtherWhereTheyAreEqual() {
    a.step("s", "1.0");
    b.step("s", "1");

    assertThat(compare().equal()).isTrue();
  }

  @Test
  void leavesOutTimesAndVolatileHeaders() {
    a.step("s", "{'elapsedMs':5}", PASSED + "'detail':'5 ms','exports':{'headers':{'date':'x'}}");
    b.step("s", "{'elapsedMs':6}", PASSED + "'detail':'6 ms','exports':{'headers':{'date':'y'}}");

    assertThat(compare().equal()).isTrue();
  }

  @Test
  void ignoresAPlaceWithAllBelowIt() {
    a.step("s", "{'id':1,'at':{'day':1}}");
    b.step("s", "{'id':2,'at':{'day':2}}");

    assertThat(lines("$.step.s.response.at")).containsExactly("$.step.s.response.id 1 2");
  }

  @Test
  void ignoresByWildcardsAndFilters() {
    a.step("s", "[{'k':'t','v':true},{'k':'u','v':true}]");
    b.step("s", "[{'k':'t','v':false},{'k':'u','v':false}]");

    assertThat(lines("$..[?@.k == 't'].v")).containsExactly("$.step.s.response[1].v true false");
  }

  @Test
  void comparesEveryCallOfAStep() {
    a.step("s", "1").call("s", "GET", "http://h/1", 503, "{'e':1}");
    a.call("s", "GET", "http://h/1", 200, "1");
    b.step("s", "1").call("s", "GET", "http://h/2", 200, "1");

    assertThat(lines())
        .contains("$.step.s.calls[0].url \"http://h/1\" \"http://h/2\"")
        .contains("$.step.s.calls[0].status 503 200")
        .anyMatch(line -> line.startsWith("$.step.s.calls[1] {"));
  }

  @Test
  void comparesABodyThatIsItsStepsResponseOnce() {
    a.step("s", "{'id':1}").call("s", "GET", "http://h/1", 200, "{'id':1}");
    b.step("s", "{'id':2}").call("s", "GET", "http://h/1", 200, "{'id':2}");

    assertThat(lines()).containsExactly("$.step.s.response.id 1 2");
  }

  @Test
  void comparesWhatWasSent() {
    a.step("s", "1").call("s", "POST", "http://h", 200, "{'q':1}", "1");
    b.step("s", "1").call("s", "POST", "http://h", 200, "{'q':2}", "1");

    assertThat(lines()).containsExactly("$.step.s.calls[0].request.body.q 1 2");
  }

  @Test
  void readsNothingMoreWhereFingerprintsAreEqual() {
    a.summary("{'status':'SUCCESS','fingerprint':'f'}").step("s", "1");
    b.summary("{'status':'SUCCESS','fingerprint':'f'}").step("s", "2");

    assertThat(compare().sameFingerprint()).isTrue();
    assertThat(compare().equal()).isTrue();
  }

  @Test
  void tellsAnotherEndAndItsReason() {
    b.summary("{'status':'FAILED','error':{'code':'X','message':'m','hint':'h'}}");

    assertThat(lines())
        .containsExactly(
            "$.status \"SUCCESS\" \"FAILED\"", "$.error null {\"code\":\"X\",\"message\":\"m\"}");
  }

  @Test
  void aBaselineIsHeldToOutcomesNotToCalls() {
    a.step("s", "1", PASSED + "'exports':{'n':1}").call("s", "GET", "http://a", 200, "1");
    b.step("s", "1", PASSED + "'exports':{'n':2}").call("s", "GET", "http://b", 200, "1");

    assertThat(RunComparison.of(a.record(), b.record(), List.of(), ComparedPart.OUTCOME).equal())
        .isTrue();
  }

  private RunComparison compare(String... ignored) {
    List<JsonPathExpression> paths = Stream.of(ignored).map(JsonPathExpression::compile).toList();
    return RunComparison.of(a.record(), b.record(), paths, ComparedPart.EVERYTHING);
  }

  private List<String> lines(String... ignored) {
    return compare(ignored).differences().stream()
        .map(one ->
            one.path()
                + " "
                + one.a().map(RunComparisonTest::text).orElse("nothing")
                + " "
                + one.b().map(RunComparisonTest::text).orElse("nothing"))
        .toList();
  }

  private static String text(JsonNode value) {
    return JsonText.compact(value);
  }
}
