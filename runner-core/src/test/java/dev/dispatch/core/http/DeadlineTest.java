package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

  private Deadline after(long amount) {
    return Deadline.after(Duration.ofNanos(amount), nanos::get);
  }

  @Test
  void passesWhenItsTimeHasGoneBy() {
    Deadline deadline = after(10);
    nanos.addAndGet(9);
    assertThat(deadline.passed()).isFalse();
    assertThat(deadline.remaining()).contains(Duration.ofNanos(1));

    nanos.addAndGet(1);
    assertThat(deadline.passed()).isTrue();
    assertThat(deadline.remaining()).contains(Duration.ZERO);
  }

  @Test
  void theEarlierOfTwoIsTheOneThatPassesFirst() {
    Deadline early = after(10);
    Deadline late = after(20);

    assertThat(early.earlier(late)).isSameAs(early);
    assertThat(late.earlier(early)).isSameAs(early);
    assertThat(Deadline.none().earlier(late)).isSameAs(late);
    assertThat(late.earlier(Deadline.none())).isSameAs(late);
  }

  @Test
  void noneNeverPasses() {
    assertThat(Deadline.none().passed()).isFalse();
    assertThat(Deadline.none().remaining()).isEmpty();
  }

  @Test
  void aVeryLongTimeDoesNotWrapAround() {
    Deadline ages = Deadline.after(Duration.ofSeconds(Long.MAX_VALUE), nanos::get);

    assertThat(ages.passed()).isFalse();
  }
}
