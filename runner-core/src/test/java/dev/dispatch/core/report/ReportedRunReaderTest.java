package dev.dispatch.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dispatch.core.report.model.ReportedFailure;
import dev.dispatch.core.report.model.ReportedRun;
import dev.dispatch.core.report.model.ReportedStep;
import dev.dispatch.core.report.model.StepOutcome;
import dev.dispatch.core.run.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportedRunReaderTest {

  private static final String JOB =
      "[{'id':'a','action':'x.y'},{'id':'b','action':'x.y'},{'action':'x.z'}]";
  private static final String PASSED =
      "{'index':1,'stepId':'a','action':'x.y','status':'PASSED','attempts':2}";

  @TempDir private Path folder;

  private RecordedRun recorded() {
    return new RecordedRun(folder.resolve("run-output"));
  }

  @Test
  void theStepThatWasRunningWhenTheProcessDiedIsInterrupted() {
    ReportedRun run =
        recorded()
            .job(JOB)
            .result(PASSED)
            .activity("2026-01-02T03:04:06.000Z step a action=x.y")
            .activity("2026-01-02T03:04:07.000Z step b action=x.y")
            .read();

    assertThat(run.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(run.steps())
        .extracting(ReportedStep::id, ReportedStep::outcome)
        .containsExactly(
            tuple("a", StepOutcome.PASSED),
            tuple("b", StepOutcome.INTERRUPTED),
            tuple("step_3", StepOutcome.NOT_RUN));
  }

  @Test
  void aTornLineIsLeftOut() {
    ReportedRun run =
        recorded().job(JOB).result(PASSED).result(",{'index':2,'stepId':'b','sta").read();

    assertThat(run.count(StepOutcome.PASSED)).isEqualTo(1);
    assertThat(run.count(StepOutcome.NOT_RUN)).isEqualTo(2);
  }

  @Test
  void anEmptyFolderIsStillARunThatWasInterrupted() throws Exception {
    RecordedRun recorded = recorded();
    for (String file : new String[] {"meta.json", "step-results.json", "activity.log"}) {
      Files.delete(recorded.directory().resolve(file));
    }

    ReportedRun run = recorded.read();

    assertThat(run.ownFailure()).map(ReportedFailure::code).contains("RUN_INTERRUPTED");
    for (ReportFormat format : EnumSet.allOf(ReportFormat.class)) {
      assertThat(recorded.render(format)).as(format.name()).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void everyFormatTakesARunHoweverItsFilesAreDamaged(ReportFormat format) throws IOException {
    for (String file :
        List.of("meta.json", "job.case.input.json", "step-results.json", "activity.log")) {
      for (String damage : List.of("", "{", "[1,", "\u0000", "null", "[[[{}", "'a'")) {
        RecordedRun run =
            recorded()
                .job(JOB)
                .result(PASSED)
                .call("{'index':1,'stepId':'a','url':7,'request':[],'timingUs':[]}")
                .write(file, damage);

        assertThat(run.render(format)).as(file + " " + damage).endsWith("\n");
        Files.delete(run.directory().resolve("http_calls.jsonl"));
      }
    }
  }

  @Test
  void resultsAreToldWhereTheJobIsGone() {
    ReportedRun run = recorded().result(PASSED).read();

    assertThat(run.steps()).extracting(ReportedStep::id).containsExactly("a");
    assertThat(run.jobType()).isEqualTo(RecordedRun.RUN_ID);
  }

  @Test
  void placesAreInTheJobFileAsLongAsItHasTheSameSteps() throws Exception {
    Path job = folder.resolve("a.job.case.json");
    Files.writeString(
        job,
        """
        {"jobType":"t","scenario":{
          "steps":[
            {"id":"a","action":"x.y"},
            {"id":"b","action":"x.y"},
            {"action":"x.z"}]}}
        """);
    RecordedRun recorded =
        recorded().job(JOB).write("meta.json", "{'caseFile':'" + job + "'}").result(PASSED);

    assertThat(recorded.read().steps().get(1).place().words()).isEqualTo("a.job.case.json:4:5");

    Files.writeString(job, "{\"jobType\":\"t\",\"scenario\":{\"steps\":[]}}");
    assertThat(recorded.read().steps().get(1).place().file())
        .contains("run-output/" + RecordedRun.RUN_ID + "/job.case.input.json");
  }

  @Test
  void aBodyOutsideTheFolderOfBodiesIsNotReached() {
    ReportedRun run =
        recorded()
            .call("{'index':1,'stepId':'a','response':{'file':'calls/../../secret'}}")
            .call("{'index':2,'stepId':'a','response':{'file':'/etc/passwd'}}")
            .read();

    assertThat(run.calls())
        .extracting(call -> call.response().file())
        .containsOnly(Optional.empty());
  }

  @Test
  void stepStartsAreReadFromTheActivityLog() {
    ReportedRun run =
        recorded()
            .job(JOB)
            .result(PASSED)
            .activity("2026-01-02T03:04:06.000Z step a action=x.y")
            .activity("2026-01-02T03:04:09.000Z said step b action=x.y")
            .read();

    assertThat(run.steps().get(0).startedAt()).hasToString("Optional[2026-01-02T03:04:06Z]");
    assertThat(run.steps().get(1).startedAt()).isEmpty();
  }
}
