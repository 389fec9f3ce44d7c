package dev.dispatch.core.run.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverlapTest {

  private final Overlap overlap = new Overlap();

  @Test
  void isNoneWithoutSpans() {
    assertThat(overlap.greatest()).isZero();
  }

  @Test
  void whatEndsWhenAnotherStartsIsOver() {
    overlap.add(0, 10);
    overlap.add(10, 20);
    overlap.add(20, 30);
    assertThat(overlap.greatest()).isEqualTo(1);
  }

  @Test
  void isTheGreatestNumberAtOneTime() {
    overlap.add(0, 100);
    overlap.add(10, 20);
    overlap.add(15, 30);
    overlap.add(25, 40);
    assertThat(overlap.greatest()).isEqualTo(3);
  }
}
