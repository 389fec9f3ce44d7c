package dev.dispatch.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJobTest {

  @TempDir Path folder;
  private EngineHarness harness;

  @BeforeEach
  void setUp() {
    harness = new EngineHarness(folder, Map.of());
  }

  private Path write(String name, String inputs, String steps) throws IOException {
    String text =
        "{'schemaVersion':1,'jobType':'t','inputs':{"
            + inputs
            + "},'scenario':{'steps':["
            + steps
            + "]}}";
    return Files.writeString(folder.resolve(name), text.replace('\'', '"'));
  }

  private RunResult runParent(String steps) throws IOException {
    return harness.run(JobLoader.load(write("parent.job.case.json", "", steps)));
  }

  @Test
  void givesInputsToAJobAndTakesItsOutputs() throws IOException {
    write(
        "child.job.case.json",
        "'n':{'type':'integer','required':true}",
        "{'action':'test.echo','payload':{'value':'${input.n}'},'capture':{'got':'exports.copy'}}");
    RunResult result =
        runParent(
            """
            {'id':'child','action':'test.run-job','payload':{'job':'child','inputs':{'n':5}}},
            {'id':'use','action':'test.echo','payload':{'value':'${step.child.exports.outputs.got}'}}
            """);
    assertThat(result.status()).isEqualTo(RunStatus.SUCCESS);
    assertThat(result.steps().getLast().response().path("value").asInt()).isEqualTo(5);
  }

  @Test
  void linksTheTwoRunsBothWays() throws IOException {
    write("child.job.case.json", "", "{'action':'test.echo','payload':{'value':1}}");
    RunResult result =
        runParent("{'id':'child','action':'test.run-job','payload':{'job':'child.job.case.json'}}");
    ChildRun child = result.children().getFirst();
    RunRecord record = RunRecord.in(harness.directory().resolveSibling(child.runId()));
    assertThat(record.status()).isEqualTo(RunStatus.SUCCESS);
    assertThat(record.meta().orElseThrow().path("parent").path("runId").asString())
        .isEqualTo(harness.directory().getFileName().toString());
    assertThat(record.meta().orElseThrow().path("parent").path("stepId").asString())
        .isEqualTo("child");
    assertThat(
            RunRecord.in(harness.directory())
                .summary()
                .orElseThrow()
                .path("children")
                .get(0)
                .path("runId")
                .asString())
        .isEqualTo(child.runId());
  }

  @Test
  void failsWithWhatTheJobFailedWith() throws IOException {
    write("child.job.case.json", "", "{'action':'test.fail','payload':{'why':'no luck'}}");
    RunResult result = runParent("{'action':'test.run-job','payload':{'job':'child'}}");
    assertThat(result.failure().orElseThrow().code()).isEqualTo("ACTION_UNEXPECTED_ANSWER");
    assertThat(result.failure().orElseThrow().message())
        .isEqualTo("The job 'child' failed: failed: no luck");
    assertThat(result.children()).extracting(ChildRun::status).containsExactly(RunStatus.FAILED);
  }

  private void refuses(String step, String code, String words) {
    assertThatThrownBy(() -> runParent(step))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            wrong -> {
              assertThat(wrong.problems().getFirst().code()).isEqualTo(code);
              assertThat(wrong.problems().getFirst().message()).contains(words);
              assertThat(wrong.problems().getFirst().position()).isPresent();
            });
  }

  @Test
  void refusesAJobThatIsNotThereBeforeTheRun() {
    refuses("{'action':'test.run-job','payload':{'job':'gone'}}", "JOB_FILE_NOT_FOUND", "'gone'");
  }

  @Test
  void refusesAJobThatIsNotKnownBeforeTheRun() {
    refuses(
        "{'id':'a','action':'test.echo','payload':{'value':1}},"
            + "{'action':'test.run-job','payload':{'job':'${step.a.response}'}}",
        "JOB_CHILD_INVALID",
        "placeholder");
  }

  @Test
  void refusesAJobThatIsWrongItself() throws IOException {
    write("child.job.case.json", "", "{'action':'test.ecko'}");
    refuses(
        "{'action':'test.run-job','payload':{'job':'child'}}",
        "JOB_CHILD_INVALID",
        "/scenario/steps/0/action");
  }

  @Test
  void refusesJobsThatRunEachOther() throws IOException {
    write("child.job.case.json", "", "{'action':'test.run-job','payload':{'job':'parent'}}");
    refuses("{'action':'test.run-job','payload':{'job':'child'}}", "JOB_CHILD_INVALID", "for ever");
  }

  @Test
  void refusesAJobThatRunsItself() {
    refuses("{'action':'test.run-job','payload':{'job':'parent'}}", "JOB_CHILD_CYCLE", "for ever");
  }

  @Test
  void refusesASeedJobInACaseJob() throws IOException {
    write("child.job.seed.json", "", "{'action':'test.remember','payload':{'key':'k'}}");
    refuses(
        "{'action':'test.run-job','payload':{'job':'child'}}", "JOB_MEMORY_WRITE_DENIED", "seed");
  }

  @Test
  void refusesInputsThatTheJobDoesNotHaveAndMissesThoseItRequires() throws IOException {
    write(
        "child.job.case.json",
        "'n':{'type':'integer','required':true}",
        "{'action':'test.echo','payload':{'value':1}}");
    refuses(
        "{'action':'test.run-job','payload':{'job':'child','inputs':{'n':1,'m':1}}}",
        "JOB_INPUT_UNKNOWN",
        "'m'");
    refuses("{'action':'test.run-job','payload':{'job':'child'}}", "JOB_INPUT_MISSING", "'n'");
  }

  @Test
  void findsBeforeTheRunWhatTheEnvironmentOfAJobLacks() throws IOException {
    write("child.job.case.json", "", "{'action':'test.echo','payload':{'value':'${env.GONE}'}}");
    refuses(
        "{'action':'flow.run-job','payload':{'job':'child'}}", "JOB_ENVIRONMENT_MISSING", "'GONE'");
  }

  @Test
  void runsAJobForEachItem() throws IOException {
    write(
        "child.job.case.json",
        "'n':{'type':'integer'}",
        "{'action':'test.echo','payload':{'value':'${input.n}'},'capture':{'got':'exports.copy'}}");
    RunResult result =
        runParent(
            """
            {'id':'child','action':'test.run-job','forEach':{'items':[1,2,3],'concurrency':3},
             'payload':{'job':'child','inputs':{'n':'${item}'}},
             'capture':{'all':'$.exports[*].outputs.got'}}
            """);
    assertThat(result.runValues().path("all")).hasToString("[1,2,3]");
    assertThat(result.children()).extracting(ChildRun::runId).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void cancelsTheJobWithTheRunAndKeepsBothRecords() throws Exception {
    write("child.job.case.json", "", "{'action':'test.wait'}");
    Thread signal = Thread.ofVirtual().start(this::cancelOnceRunning);
    RunResult result = runParent("{'action':'test.run-job','payload':{'job':'child'}}");
    signal.join();
    assertThat(result.status()).isEqualTo(RunStatus.CANCELLED);
    ChildRun child = result.children().getFirst();
    assertThat(child.status()).isEqualTo(RunStatus.CANCELLED);
    assertThat(harness.directory().resolveSibling(child.runId()).resolve("summary.json")).exists();
  }

  // The second thing that is said is that the step of the job runs.
  private void cancelOnceRunning() {
    while (!harness.cancellation.isCancelled()) {
      boolean running;
      synchronized (harness.events) {
        running = harness.events.stream().anyMatch(RunEvent.StepProgressed.class::isInstance);
      }
      if (running) { // not while a listener may wait for the events
        harness.cancellation.cancel();
      }
      Thread.onSpinWait();
    }
  }
}
