package dev.dispatch.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.ErrorKind;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

  @TempDir Path folder;
  private EngineHarness harness;

  @BeforeEach
  void setUp() {
    harness = new EngineHarness(folder, Map.of("NAME", "value of the environment"));
  }

  @Test
  void runsStepsInOrderAndPassesValuesOn() {
    RunResult result =
        harness.run(
            """
            [{'id':'a','action':'test.echo','payload':{'value':{'n':1.50}},
              'capture':{'post.n':'response.value.n','copy':'exports.copy'}},
             {'id':'b','action':'test.echo','payload':{'value':'${step.a.response.value.n}'}},
             {'id':'c','action':'test.echo','payload':{'value':'n=${run.post.n} ${env.NAME}'}}]
            """);
    assertThat(result.status()).isEqualTo(RunStatus.SUCCESS);
    assertThat(result.steps().get(1).response().path("value").decimalValue()).hasToString("1.50");
    assertThat(result.steps().get(2).response().path("value").asString())
        .isEqualTo("n=1.50 value of the environment");
  }

  @Test
  void stopsAtTheFirstFailureAndSaysWhyTheRestWasNotReached() {
    RunResult result =
        harness.run(
            "[{'id':'a','action':'test.fail'},{'id':'b','action':'test.echo','payload':{'value':1}}]");
    assertThat(result.status()).isEqualTo(RunStatus.FAILED);
    assertThat(result.failure().orElseThrow().kind()).isEqualTo(ErrorKind.EXPECTATION);
    assertThat(result.steps().get(1).status()).isEqualTo(StepStatus.SKIPPED);
    assertThat(result.steps().get(1).reason().orElseThrow()).contains("'a' failed");
  }

  @Test
  void goesOnAfterAFailureWhereTheStepSaysSoAndFailsAllTheSame() {
    RunResult result =
        harness.run(
            "[{'id':'a','action':'test.fail','continueOnError':true},"
                + "{'id':'b','action':'test.echo','payload':{'value':1}}]");
    assertThat(result.status()).isEqualTo(RunStatus.FAILED);
    assertThat(result.steps().get(1).status()).isEqualTo(StepStatus.PASSED);
  }

  @Test
  void runsCleanupAfterAFailureAndKeepsTheFirstFailure() {
    RunResult result =
        harness.run(
            harness.parse(
                "{'schemaVersion':1,'jobType':'t','scenario':{'steps':[{'action':'test.fail',"
                    + "'payload':{'why':'first'}}],'cleanup':[{'id':'tidy','action':'test.fail',"
                    + "'payload':{'why':'second'}},{'action':'test.echo','payload':{'value':1}}]}}"));
    assertThat(result.failure().orElseThrow().message()).contains("first");
    assertThat(result.steps().getLast().status()).isEqualTo(StepStatus.PASSED);
  }

  @Test
  void skipsAStepWhoseConditionDoesNotHold() {
    RunResult result =
        harness.run(
            """
            [{'id':'a','action':'test.echo','payload':{'value':1}},
             {'id':'b','action':'test.fail','when':{'mode':'ALL','rules':[
               {'path':'$.step.a.response.value','op':'eq','value':2}]}}]
            """);
    assertThat(result.status()).isEqualTo(RunStatus.SUCCESS);
    assertThat(result.steps().get(1).status()).isEqualTo(StepStatus.SKIPPED);
  }

  @Test
  void reportsExpectedAndActualOfAnUnmetExpectation() {
    RunResult result =
        harness.run(
            """
            [{'action':'test.echo','payload':{'value':1},'expect':{'mode':'ALL','rules':[
               {'path':'$.response.value','op':'eq','value':2}]}}]
            """);
    assertThat(result.failure().orElseThrow().code()).isEqualTo("RUN_EXPECTATION_FAILED");
    assertThat(result.failure().orElseThrow().message())
        .contains("$.response.value eq 2")
        .contains("actual 1");
  }

  @Test
  void endsAStepAtItsTimeLimit() {
    RunResult result = harness.run("[{'action':'test.wait','timeoutMs':50}]");
    assertThat(result.failure().orElseThrow().code()).isEqualTo("RUN_STEP_TIMEOUT");
  }

  @Test
  void endsAsCancelledAndStillRunsCleanup() throws InterruptedException {
    Thread signal = Thread.ofVirtual().start(this::cancelOnceWaiting);
    RunResult result =
        harness.run(
            harness.parse(
                "{'schemaVersion':1,'jobType':'t','scenario':{'steps':[{'action':'test.wait'},"
                    + "{'action':'test.wait'}],'cleanup':[{'action':'test.echo',"
                    + "'payload':{'value':1}}]}}"));
    signal.join();
    assertThat(result.status()).isEqualTo(RunStatus.CANCELLED);
    assertThat(result.steps().getLast().status()).isEqualTo(StepStatus.PASSED);
    assertThat(harness.directory().resolve("summary.json")).exists();
  }

  private void cancelOnceWaiting() {
    while (!harness.cancellation.isCancelled()) {
      synchronized (harness.events) {
        if (harness.events.stream().anyMatch(RunEvent.StepProgressed.class::isInstance)) {
          harness.cancellation.cancel();
        }
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void failsTheStepThatRefersToWhatIsNotThereAndNamesIt() {
    RunResult result =
        harness.run(
            """
            [{'id':'a','action':'test.echo','payload':{'value':{}}},
             {'id':'b','action':'test.echo','payload':{'value':'${step.a.response.value.gone}'}}]
            """);
    assertThat(result.failure().orElseThrow().message()).contains("step.a.response.value.gone");
    assertThat(result.failedStep().orElseThrow().step().id()).isEqualTo("b");
  }

  @Test
  void checksTheResolvedPayloadBeforeTheActionRuns() {
    RunResult result =
        harness.run(
            """
            [{'id':'a','action':'test.echo','payload':{'value':'many'}},
             {'id':'b','action':'test.echo',
              'payload':{'value':1,'count':'${step.a.response.value}'}}]
            """);
    StepFailure failure = result.failure().orElseThrow();
    assertThat(failure.code()).isEqualTo("RUN_PAYLOAD_INVALID");
    assertThat(failure.problems().getFirst().pointer())
        .isEqualTo("/scenario/steps/1/payload/count");
  }

  @Test
  void failsARunThatDoesNotMeetItsVerification() {
    RunResult result =
        harness.run(
            harness.parse(
                "{'schemaVersion':1,'jobType':'t','scenario':{'steps':[{'id':'a',"
                    + "'action':'test.echo','payload':{'value':1}}]},'verification':{'checks':"
                    + "['run-succeeded'],'http':{'minCalls':1}}}"));
    assertThat(result.status()).isEqualTo(RunStatus.FAILED);
    assertThat(result.failure().orElseThrow().code()).isEqualTo("RUN_VERIFICATION_FAILED");
  }

  @Test
  void leavesNoRunDirectoryWhereTheEnvironmentLacksAVariable() {
    String steps = "[{'action':'test.echo','payload':{'value':'${env.NOT_SET}'}}]";
    assertThatThrownBy(() -> harness.run(steps))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            e -> assertThat(e.problems().getFirst().code()).isEqualTo("JOB_ENVIRONMENT_MISSING"));
    assertThat(folder.resolve("run-output")).doesNotExist();
  }

  @Test
  void findsAnInputThatIsUsedAndNotGivenBeforeAnythingRuns() {
    String text =
        "{'schemaVersion':1,'jobType':'t','inputs':{'name':{'type':'string'}},'scenario':"
            + "{'steps':[{'action':'test.echo','payload':{'value':'${input.name}'}}]}}";
    assertThatThrownBy(() -> harness.run(harness.parse(text)))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            e -> assertThat(e.problems().getFirst().code()).isEqualTo("JOB_INPUT_MISSING"));
  }

  @Test
  void writesEveryFileOfTheRunDirectory() throws Exception {
    harness.run("[{'action':'test.echo','payload':{'value':1}}]");
    try (var files = Files.list(harness.directory())) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertThat(names)
          .containsExactly(
              "activity.log",
              "calls",
              "job.case.input.json",
              "job.case.resolved.json",
              "job.inputs.json",
              "meta.json",
              "module_resolution.json",
              "run.lock",
              "step-results.json",
              "summary.json");
    }
  }
}
