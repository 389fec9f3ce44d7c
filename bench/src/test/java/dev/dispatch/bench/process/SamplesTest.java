package dev.dispatch.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void tellsMedianLeastAndPeak() {
    Samples samples = samples(30, 10, 20);
    assertThat(samples.median()).isEqualTo(20);
    assertThat(samples.least()).isEqualTo(10);
    assertThat(samples.peak()).isEqualTo(300);
  }

  @Test
  void takesTheMiddleOfAnEvenNumber() {
    assertThat(samples(10, 40, 20, 30).median()).isEqualTo(25);
  }

  private static Samples samples(double... wall) {
    return Samples.of(
        Arrays.stream(wall).mapToObj(ms -> new Sample(ms, ms / 2, ms * 10)).toArray(Sample[]::new));
  }
}
