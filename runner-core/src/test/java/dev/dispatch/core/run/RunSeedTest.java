package dev.dispatch.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.http.Frame;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Every frame has random values of its own, and the same ones again. */
class RunSeedTest {

  private final RunSeed seed = RunSeed.draw(new SplittableRandom(1));

  @Test
  void givesFrameTheSameValuesAgainFromItsRecordedForm() {
    RunSeed recorded = RunSeed.parse(seed.hex()).orElseThrow();

    assertThat(values(recorded, Frame.of("a"))).isEqualTo(values(seed, Frame.of("a")));
  }

  @Test
  void givesEveryStepItemAttemptAndRoundOtherValues() {
    Frame step = Frame.of("a");

    assertThat(
            List.of(
                values(seed, step),
                values(seed, Frame.of("b")),
                values(seed, step.item(0)),
                values(seed, step.attempt(2)),
                values(seed, step.round(1))))
        .doesNotHaveDuplicates();
  }

  @Test
  void refusesTextThatIsNoSeed() {
    assertThat(RunSeed.parse("00ff")).isEmpty();
    assertThat(RunSeed.parse("no seed")).isEmpty();
  }

  private static List<Long> values(RunSeed seed, Frame frame) {
    return LongStream.generate(seed.random(frame)::nextLong).limit(9).boxed().toList();
  }
}
