package dev.dispatch.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForEachTest {

  @TempDir Path folder;
  private EngineHarness harness;

  @BeforeEach
  void setUp() {
    harness = new EngineHarness(folder, Map.of());
  }

  private StepResult one(String step) {
    return harness.run("[" + step + "]").steps().getFirst();
  }

  @Test
  void givesResponsesAndExportsInTheOrderOfTheItems() {
    StepResult result =
        one(
            """
            {'action':'test.echo','forEach':{'items':['a','b','c'],'as':'letter'},
             'payload':{'value':'${index}${letter}'}}
            """);
    assertThat(result.response())
        .hasToString("[{\"value\":\"0a\"},{\"value\":\"1b\"},{\"value\":\"2c\"}]");
    assertThat(result.exports())
        .hasToString("[{\"copy\":\"0a\"},{\"copy\":\"1b\"},{\"copy\":\"2c\"}]");
    assertThat(result.items()).contains(new ItemCounts(3, 3, 0, 0));
    assertThat(result.detail()).contains("items=3");
  }

  @Test
  void keepsTheOrderWhateverItemEndsFirst() {
    StepResult result =
        one(
            """
            {'action':'test.wait','forEach':{'items':[40,30,20,10,0],'concurrency':5},
             'payload':{'millis':'${item}'},'expect':{'mode':'ALL','rules':[
               {'path':'$.response','op':'length_eq','value':5}]}}
            """);
    assertThat(result.status()).isEqualTo(StepStatus.PASSED);
    assertThat(result.attempts()).isEqualTo(5);
  }

  @Test
  void runsNothingForNoItems() {
    StepResult result = one("{'action':'test.fail','forEach':{'items':[]}}");
    assertThat(result.status()).isEqualTo(StepStatus.PASSED);
    assertThat(result.response()).isEmpty();
  }

  @Test
  void takesItemsFromAnEarlierStepAndCapturesFromAll() {
    RunResult result =
        harness.run(
            """
            [{'id':'list','action':'test.echo','payload':{'value':[{'n':1},{'n':2}]}},
             {'action':'test.echo','forEach':{'items':'${step.list.response.value}'},
              'payload':{'value':'${item.n}'},
              'capture':{'all':'$.exports[*].copy','last':'exports[1].copy'}}]
            """);
    assertThat(result.runValues().path("all")).hasToString("[1,2]");
    assertThat(result.runValues().path("last")).hasToString("2");
  }

  @Test
  void beginsNoItemAfterOneThatFailed() {
    StepResult result =
        one(
            """
            {'action':'test.flaky','forEach':{'items':[0,9,0,0]},
             'payload':{'key':'k${index}','failures':'${item}'}}
            """);
    assertThat(result.status()).isEqualTo(StepStatus.FAILED);
    assertThat(result.failure().orElseThrow().message()).isEqualTo("Item 1: reset 1");
    assertThat(result.items()).contains(new ItemCounts(4, 1, 1, 2));
    assertThat(result.response().get(0).path("calls").asInt()).isEqualTo(1);
    assertThat(result.response().get(1).isNull()).isTrue();
    assertThat(result.detail()).contains("items=1/4");
  }

  @Test
  void runsEveryItemWhereTheStepGoesOnAndCountsThoseThatFailed() {
    StepResult result =
        one(
            """
            {'action':'test.flaky','forEach':{'items':[9,0,9]},'continueOnError':true,
             'payload':{'key':'k${index}','failures':'${item}'}}
            """);
    assertThat(result.failure().orElseThrow().message())
        .isEqualTo("2 of 3 items failed. Item 0: reset 1");
    assertThat(result.items()).contains(new ItemCounts(3, 1, 2, 0));
    assertThat(result.failedAttempts())
        .extracting(failed -> failed.item().orElseThrow())
        .containsExactly(0, 2);
  }

  @Test
  void triesEachItemByItself() {
    StepResult result =
        one(
            """
            {'action':'test.flaky','forEach':{'items':[0,2,1],'concurrency':3},
             'payload':{'key':'k${index}','failures':'${item}'},'retry':{'delayMs':0}}
            """);
    assertThat(result.status()).isEqualTo(StepStatus.PASSED);
    assertThat(result.attempts()).isEqualTo(6);
    assertThat(result.failedAttempts())
        .extracting(failed -> failed.item().orElseThrow() + "." + failed.attempt())
        .containsExactly("1.1", "1.2", "2.1");
    assertThat(result.response().get(1).path("attempt").asInt()).isEqualTo(3);
  }

  @Test
  void failsWhereTheItemsAreNoArray() {
    RunResult result =
        harness.run(
            """
            [{'id':'list','action':'test.echo','payload':{'value':{'n':1}}},
             {'action':'test.fail','forEach':{'items':'${step.list.response.value}'}}]
            """);
    assertThat(result.failure().orElseThrow().code()).isEqualTo("RUN_ITEMS_INVALID");
    assertThat(result.failure().orElseThrow().message()).contains("object");
  }

  @Test
  void endsAllItemsAtTheTimeLimitOfTheStepAndKeepsWhatPassed() {
    StepResult result =
        one(
            """
            {'action':'test.wait','forEach':{'items':[0,60000,60000,60000],'concurrency':2},
             'payload':{'millis':'${item}'},'timeoutMs':1000}
            """);
    assertThat(result.failure().orElseThrow().code()).isEqualTo("RUN_STEP_TIMEOUT");
    assertThat(result.items()).contains(new ItemCounts(4, 1, 0, 3));
    assertThat(result.response().get(0).asString()).isEqualTo("waited");
  }

  @Test
  void checksThePayloadOfEachItem() {
    StepResult result =
        one(
            """
            {'action':'test.wait','forEach':{'items':[0,'soon']},'payload':{'millis':'${item}'}}
            """);
    assertThat(result.failure().orElseThrow().code()).isEqualTo("RUN_PAYLOAD_INVALID");
    assertThat(result.failure().orElseThrow().message()).startsWith("Item 1: ");
  }
}
