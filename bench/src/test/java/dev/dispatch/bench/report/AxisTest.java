package dev.dispatch.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void spansWholePowersOfTen() {
    Axis axis = Axis.over(List.of(12.0, 180.0), 0, 100);
    assertThat(axis.least()).isEqualTo(10);
    assertThat(axis.most()).isEqualTo(1000);
  }

  @Test
  void placesValuesByTheirLogarithm() {
    assertThat(new Axis(1, 100, 0, 50).at(10)).isEqualTo(25);
  }

  @Test
  void hasFewTicksOnALongAxis() {
    assertThat(new Axis(1, 10_000, 0, 1).ticks()).hasSize(5);
    assertThat(new Axis(1, 10, 0, 1).ticks()).containsExactly(1, 2, 5, 10);
  }

  @Test
  void isAnAxisForASingleValue() {
    Axis axis = Axis.over(List.of(10.0), 0, 1);
    assertThat(axis.most()).isGreaterThan(axis.least());
  }

  @Test
  void spellsSmallTicksInDigits() {
    assertThat(Axis.label(0.0005)).isEqualTo("0.0005");
    assertThat(Axis.label(0.1)).isEqualTo("0.1");
    assertThat(Axis.label(20_000)).isEqualTo("20,000");
  }
}
