package dev.dispatch.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetryTest {

  @TempDir Path folder;
  private EngineHarness harness;

  @BeforeEach
  void setUp() {
    harness = new EngineHarness(folder, Map.of());
    harness.waiter = harness.waits::add;
  }

  private StepResult flaky(int failures, String more) {
    String step =
        "{'action':'test.flaky','payload':{'key':'k','failures':" + failures + "}" + more + "}";
    return harness.run("[" + step + "]").steps().getFirst();
  }

  @Test
  void triesAgainWhatIsTransientAndRecordsEveryAttempt() {
    StepResult result = flaky(2, ",'retry':{}");
    assertThat(result.status()).isEqualTo(StepStatus.PASSED);
    assertThat(result.attempts()).isEqualTo(3);
    assertThat(result.failedAttempts())
        .extracting(failed -> failed.attempt() + " " + failed.failure().message())
        .containsExactly("1 reset 1", "2 reset 2");
    assertThat(result.response().path("attempt").asInt()).isEqualTo(3);
  }

  @Test
  void failsWithTheLastAttemptOnceThereAreNoMore() {
    StepResult result = flaky(9, ",'retry':{'maxAttempts':3}");
    assertThat(result.failure().orElseThrow().message()).isEqualTo("reset 3");
    assertThat(result.attempts()).isEqualTo(3);
    assertThat(result.failedAttempts()).hasSize(2);
  }

  @Test
  void doublesTheWaitUpToItsLimit() {
    flaky(9, ",'retry':{'maxAttempts':6,'delayMs':100,'maxDelayMs':500}");
    assertThat(harness.waits)
        .extracting(Duration::toMillis)
        .containsExactly(100L, 200L, 400L, 500L, 500L);
  }

  @Test
  void waitsTheSameEachTimeWhereTheBackoffIsFixed() {
    flaky(9, ",'retry':{'maxAttempts':3,'delayMs':70,'backoff':'fixed'}");
    assertThat(harness.waits).extracting(Duration::toMillis).containsExactly(70L, 70L);
  }

  @Test
  void shortensTheWaitAtRandomDownToHalf() {
    flaky(99, ",'retry':{'maxAttempts':50,'delayMs':100,'backoff':'fixed','jitter':true}");
    assertThat(harness.waits).allMatch(wait -> wait.toMillis() >= 50 && wait.toMillis() <= 100);
    assertThat(Set.copyOf(harness.waits)).hasSizeGreaterThan(10);
  }

  @Test
  void doesNotTryAgainWhatIsNotTransient() {
    StepResult result = harness.run("[{'action':'test.fail','retry':{}}]").steps().getFirst();
    assertThat(result.attempts()).isEqualTo(1);
  }

  @Test
  void takesTheJobsPolicyWhereAStepHasNone() {
    RunResult result =
        harness.run(
            harness.parse(
                """
                {'schemaVersion':1,'jobType':'t','http':{'retry':{'maxAttempts':2,'delayMs':0}},
                 'scenario':{'steps':[
                   {'action':'test.flaky','payload':{'key':'a','failures':1}},
                   {'action':'test.flaky','payload':{'key':'b','failures':1},
                    'retry':{'maxAttempts':1}}]}}
                """));
    assertThat(result.steps()).extracting(StepResult::attempts).containsExactly(2, 1);
  }

  @Test
  void endsRatherThanWaitBeyondTheTimeLimitOfTheStep() {
    StepResult result = flaky(9, ",'timeoutMs':5000,'retry':{'delayMs':60000,'maxDelayMs':60000}");
    assertThat(result.failure().orElseThrow().message()).isEqualTo("reset 1");
    assertThat(result.failure().orElseThrow().hint())
        .endsWith("No time was left for another attempt.");
    assertThat(harness.waits).isEmpty();
  }

  @Test
  void ignoresWhatStepsOfAFailedAttemptWouldHaveCaptured() {
    RunResult result =
        harness.run(
            """
            [{'action':'test.flaky','payload':{'key':'k','failures':1},'retry':{'delayMs':0},
              'capture':{'calls':'response.calls'}}]
            """);
    assertThat(result.runValues().path("calls").asInt()).isEqualTo(2);
  }
}
