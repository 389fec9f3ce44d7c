package dev.dispatch.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ParallelTest {

  @TempDir Path folder;
  private EngineHarness harness;

  @BeforeEach
  void setUp() {
    harness = new EngineHarness(folder, Map.of());
  }

  private RunResult parallel(String branches, String more, String after) {
    return harness.run(
        "[{'id':'both','action':'flow.parallel','payload':{'branches':{"
            + branches
            + "}"
            + more
            + "}}"
            + after
            + "]");
  }

  private static StepResult step(RunResult run, String id) {
    return run.steps().stream().filter(s -> s.step().id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void runsBranchesOfStepsThatLaterStepsReferTo() {
    RunResult result =
        parallel(
            """
            'a':[{'id':'a1','action':'test.echo','payload':{'value':1},'capture':{'one':'exports.copy'}},
                 {'id':'a2','action':'test.echo','payload':{'value':'${step.a1.response.value}'}}],
            'b':[{'id':'b1','action':'test.echo','payload':{'value':2}}]
            """,
            "",
            ",{'id':'c','action':'test.echo','payload':{'value':'${step.a2.response.value}"
                + "${step.b1.response.value}${run.one}'}}");
    assertThat(result.status()).isEqualTo(RunStatus.SUCCESS);
    assertThat(step(result, "c").response().path("value").asString()).isEqualTo("121");
    assertThat(result.steps())
        .extracting(s -> s.step().id())
        .containsExactly("both", "a1", "a2", "b1", "c");
    assertThat(step(result, "both").response().path("a")).hasToString("[\"a1\",\"a2\"]");
  }

  @Test
  void runsNoMoreBranchesAtATimeThanItMay() {
    RunResult result =
        parallel(
            "'a':[{'id':'a1','action':'test.echo','payload':{'value':1}}],"
                + "'b':[{'id':'b1','action':'test.echo','payload':{'value':1}}]",
            ",'concurrency':1",
            "");
    assertThat(harness.events)
        .filteredOn(e -> e instanceof RunEvent.StepStarted || e instanceof RunEvent.StepFinished)
        .extracting(e -> e.getClass().getSimpleName())
        .containsExactly(
            "StepStarted",
            "StepStarted",
            "StepFinished",
            "StepStarted",
            "StepFinished",
            "StepFinished");
    assertThat(result.status()).isEqualTo(RunStatus.SUCCESS);
  }

  @Test
  void stopsTheOtherBranchesOnceOneFailed() {
    RunResult result =
        parallel(
            "'a':[{'id':'slow','action':'test.wait'},{'id':'next','action':'test.wait'}],"
                + "'b':[{'id':'bad','action':'test.fail','payload':{'why':'no luck'}}]",
            "",
            "");
    assertThat(result.failedStep().orElseThrow().step().id()).isEqualTo("bad");
    assertThat(result.failure().orElseThrow().message()).contains("no luck");
    assertThat(step(result, "next").status()).isEqualTo(StepStatus.SKIPPED);
    assertThat(step(result, "both").failure().orElseThrow().message())
        .isEqualTo("Branch 'b' failed at step 'bad': failed: no luck");
  }

  @Test
  void letsTheOtherBranchesEndWhereItIsNotToFailFast() {
    RunResult result =
        parallel(
            "'a':[{'id':'a1','action':'test.fail'}],"
                + "'b':[{'id':'b1','action':'test.wait','payload':{'millis':20}},"
                + "{'id':'b2','action':'test.fail'},{'id':'b3','action':'test.fail'}]",
            ",'failFast':false",
            "");
    assertThat(step(result, "b1").status()).isEqualTo(StepStatus.PASSED);
    assertThat(step(result, "b3").reason()).contains("not reached, since step 'b2' failed");
    assertThat(step(result, "both").failure().orElseThrow().message())
        .startsWith("2 of 2 branches failed. Branch 'a' failed at step 'a1'");
  }

  @Test
  void endsAllBranchesAtTheTimeLimitOfTheWhole() {
    RunResult result =
        harness.run(
            """
            [{'id':'both','action':'flow.parallel','timeoutMs':200,'payload':{'branches':{
               'a':[{'id':'a1','action':'test.wait'}],'b':[{'id':'b1','action':'test.wait'}]}}}]
            """);
    assertThat(step(result, "both").failure().orElseThrow().code()).isEqualTo("RUN_STEP_TIMEOUT");
    assertThat(result.failure().orElseThrow().code()).isEqualTo("RUN_STEP_TIMEOUT");
    assertThat(step(result, "a1").status()).isEqualTo(StepStatus.FAILED);
    assertThat(step(result, "b1").status()).isEqualTo(StepStatus.FAILED);
  }

  @Test
  void givesAResultToEveryStepWithinAStepThatIsSkipped() {
    RunResult result =
        harness.run(
            """
            [{'id':'both','action':'flow.parallel','when':{'mode':'ALL','rules':[
               {'path':'$.run.runId','op':'not_exists'}]},
              'payload':{'branches':{'a':[{'id':'a1','action':'test.fail'}]}}}]
            """);
    assertThat(result.status()).isEqualTo(RunStatus.SUCCESS);
    assertThat(step(result, "a1").status()).isEqualTo(StepStatus.SKIPPED);
  }

  @Test
  void goesOnAfterAFailureWithinABranchWhereThatStepSaysSo() {
    RunResult result =
        parallel(
            "'a':[{'id':'a1','action':'test.fail','continueOnError':true},"
                + "{'id':'a2','action':'test.echo','payload':{'value':1}}]",
            "",
            "");
    assertThat(step(result, "a2").status()).isEqualTo(StepStatus.PASSED);
    assertThat(step(result, "both").status()).isEqualTo(StepStatus.PASSED);
    assertThat(result.status()).isEqualTo(RunStatus.FAILED);
  }

  @Test
  void runsBranchesWithinBranches() {
    RunResult result =
        parallel(
            """
            'a':[{'id':'inner','action':'flow.parallel','payload':{'branches':{
                   'x':[{'id':'x1','action':'test.echo','payload':{'value':7}}]}}},
                 {'id':'a2','action':'test.echo','payload':{'value':'${step.x1.response.value}'}}]
            """,
            "",
            "");
    assertThat(step(result, "a2").response().path("value").asInt()).isEqualTo(7);
  }

  @Test
  void stopsAndCleansUpWhenCancelledInTheMiddle() throws InterruptedException {
    Thread signal = Thread.ofVirtual().start(this::cancelOnceBothWait);
    RunResult result =
        harness.run(
            harness.parse(
                """
                {'schemaVersion':1,'jobType':'t','scenario':{'steps':[
                  {'id':'both','action':'flow.parallel','payload':{'branches':{
                    'a':[{'action':'test.wait'}],'b':[{'action':'test.wait'}]}}}],
                  'cleanup':[{'id':'tidy','action':'test.echo','payload':{'value':1}}]}}
                """));
    signal.join();
    assertThat(result.status()).isEqualTo(RunStatus.CANCELLED);
    assertThat(step(result, "tidy").status()).isEqualTo(StepStatus.PASSED);
  }

  private void cancelOnceBothWait() {
    while (!harness.cancellation.isCancelled()) {
      boolean running;
      synchronized (harness.events) {
        running =
            harness.events.stream().filter(RunEvent.StepProgressed.class::isInstance).count() > 1;
      }
      if (running) { // not while a listener may wait for the events
        harness.cancellation.cancel();
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void writesThePayloadsOfInnerStepsIntoTheResolvedJob() throws IOException {
    parallel("'a':[{'id':'a1','action':'test.echo','payload':{'value':'${run.runId}'}}]", "", "");
    JsonNode job = read("job.case.resolved.json");
    assertThat(job.at("/scenario/steps/0/payload/branches/a/0/payload/value").asString())
        .isEqualTo(harness.directory().getFileName().toString());
  }

  private JsonNode read(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(harness.directory().resolve(name));
    return StrictJson.parse(bytes, name, JsonLimits.ARTIFACT).root();
  }
}
