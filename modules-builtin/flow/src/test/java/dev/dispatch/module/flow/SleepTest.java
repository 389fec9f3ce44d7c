package dev.dispatch.module.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.ActionResult;
import dev.dispatch.testkit.module.FakeActionContext;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SleepTest {

  private final FakeActionContext context = new FakeActionContext();

  @Test
  void sleepsOnTheRunsClockAndSaysHowLong() throws InterruptedException {
    ActionResult<Sleep.Response> result = new Sleep().run(context, new Sleep.Input("2s"));

    assertThat(context.sleeps()).containsExactly(Duration.ofSeconds(2));
    assertThat(result.response()).isEqualTo(new Sleep.Response("2s"));
    assertThat(result.detail()).contains("slept=2s");
  }

  @ParameterizedTest
  @CsvSource({
    "0ms, PT0S",
    "250ms, PT0.25S",
    "' 3S ', PT3S",
    "5m, PT5M",
    "1H, PT1H",
    "999999999ms, PT277H46M39.999S"
  })
  void readsEveryUnit(String literal, Duration expected) {
    assertThat(literal).matches(DurationLiteral.PATTERN);
    assertThat(DurationLiteral.parse(literal)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1.5s", "s", "10", "-1s", "1 s", "1d", "1sx", "''"})
  void patternRefusesWhatIsNoDuration(String literal) {
    assertThat(literal).doesNotMatch(DurationLiteral.PATTERN);
  }
}
