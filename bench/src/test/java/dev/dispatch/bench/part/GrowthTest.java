package dev.dispatch.bench.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.bench.process.Sample;
import dev.dispatch.bench.process.Samples;
import dev.dispatch.bench.report.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthTest {

  @Test
  void isFlatWhenWhatComesLaterIsNotDearer() {
    assertThat(verdict(110, 200, 1100).met()).contains(true);
  }

  @Test
  void isNotFlatWhenMoreIsDearer() {
    Row verdict = verdict(110, 200, 1200);
    assertThat(verdict.met()).contains(false);
    assertThat(verdict.reached()).isEqualTo("1.11 ×");
  }

  // Sizes 10, 100 and 1,000: the times are in ms.
  private static Row verdict(double ten, double hundred, double thousand) {
    Map<Integer, Samples> taken = Map.of(10, took(ten), 100, took(hundred), 1000, took(thousand));
    return new Growth("step", List.of(10, 100, 1000), taken).rows().getLast();
  }

  private static Samples took(double ms) {
    return Samples.of(new Sample(ms, ms, 0));
  }
}
