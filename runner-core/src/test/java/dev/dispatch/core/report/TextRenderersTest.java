package dev.dispatch.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TextRenderersTest {

  @TempDir private Path folder;

  private RecordedRun failing(String said) {
    return new RecordedRun(folder.resolve("run-output"))
        .job("[{'id':'a','action':'x.y'}]")
        .result(
            "{'index':1,'stepId':'a','action':'x.y','status':'FAILED','error':{'code':'C',"
                + "'kind':'expectation','message':'"
                + said
                + "','hint':''}}")
        .summary("{'status':'FAILED','jobType':'t'}");
  }

  @Test
  void aLineBreakInAServersTextBeginsNoWorkflowCommand() {
    String report = failing("one\\n::set-output name=x::y").render(ReportFormat.GITHUB);

    assertThat(report.lines()).hasSize(1).first().asString().startsWith("::error file=");
  }

  @Test
  void aColonInATitleEndsNoProperty() {
    RecordedRun run = failing("no");
    run.summary("{'status':'FAILED','jobType':'t,line=1::x'}");

    assertThat(run.render(ReportFormat.GITHUB)).contains("title=t%2Cline=1%3A%3Ax%3A step a::");
  }

  @Test
  void aHashInAStepIdIsNoDirective() {
    String report =
        new RecordedRun(folder.resolve("run-output"))
            .result("{'index':1,'stepId':'a # SKIP me','action':'x.y','status':'FAILED'}")
            .summary("{'status':'FAILED'}")
            .render(ReportFormat.TAP);

    assertThat(report).contains("not ok 1 - a \\# SKIP me x.y\n");
  }

  @Test
  void anInterruptedRunBailsOut() {
    String report =
        new RecordedRun(folder.resolve("run-output"))
            .job("[{'id':'a','action':'x.y'}]")
            .render(ReportFormat.TAP);

    assertThat(report).endsWith("Bail out! The run was interrupted.\n");
  }

  @Test
  void aFenceIsLongerThanAnyInTheText() {
    String report = failing("````\\n# Owned").render(ReportFormat.MARKDOWN);

    assertThat(report).contains("`````text\n").endsWith("`````\n");
  }

  @Test
  void markdownInATableStaysText() {
    String report =
        new RecordedRun(folder.resolve("run-output"))
            .result(
                "{'index':1,'stepId':'a','action':'x.y','status':'PASSED',"
                    + "'detail':'[x](http://evil) | <img src=x> @all'}")
            .summary("{'status':'SUCCESS'}")
            .render(ReportFormat.MARKDOWN);

    assertThat(report).contains("\\[x\\]\\(http://evil\\) \\| \\<img src=x\\> \\@all |");
  }

  @Test
  void sarifNamesTheRuleAndThePlace() {
    JsonNode run = json(failing("no").render(ReportFormat.SARIF)).at("/runs/0");

    assertThat(run.at("/results/0/ruleId").asString()).isEqualTo("C");
    assertThat(run.at("/tool/driver/rules/0/id").asString()).isEqualTo("C");
    assertThat(run.at("/results/0/locations/0/physicalLocation/region/startLine").asInt())
        .isEqualTo(1);
    assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
  }

  private static JsonNode json(String text) {
    return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8), "report", JsonLimits.ARTIFACT)
        .root();
  }
}
