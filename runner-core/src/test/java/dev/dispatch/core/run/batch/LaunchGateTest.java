package dev.dispatch.core.run.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

class LaunchGateTest {

  private static final LaunchSchedule AT_ONCE =
      new LaunchSchedule(Optional.empty(), Duration.ZERO, Optional.empty());

  private final AtomicLong nanos = new AtomicLong();

  @Test
  void handsOutEachIndexOnce() throws InterruptedException {
    LaunchGate gate = gate(AT_ONCE, Optional.of(3L), index -> false);
    assertThat(gate.next().orElseThrow().index()).isEqualTo(1);
    assertThat(gate.next().orElseThrow().index()).isEqualTo(2);
    assertThat(gate.next().orElseThrow().index()).isEqualTo(3);
    assertThat(gate.next()).isEmpty();
  }

  @Test
  void passesOverWhatHasAResult() throws InterruptedException {
    LaunchGate gate = gate(AT_ONCE, Optional.of(4L), index -> index % 2 == 1);
    assertThat(gate.next().orElseThrow().index()).isEqualTo(2);
    assertThat(gate.next().orElseThrow().index()).isEqualTo(4);
    assertThat(gate.next()).isEmpty();
  }

  @Test
  void startsNothingOnceStopped() throws InterruptedException {
    LaunchGate gate = gate(AT_ONCE, Optional.of(3L), index -> false);
    gate.stop(StopReason.MAX_FAILURES);
    gate.stop(StopReason.SIGNAL);
    assertThat(gate.next()).isEmpty();
    assertThat(gate.stopped()).contains(StopReason.MAX_FAILURES);
  }

  @Test
  void startsNothingAfterItsTime() throws InterruptedException {
    LaunchSchedule second =
        new LaunchSchedule(Optional.empty(), Duration.ZERO, Optional.of(Duration.ofSeconds(1)));
    LaunchGate gate = gate(second, Optional.empty(), index -> false);
    assertThat(gate.next()).isPresent();
    nanos.set(1_000_000_000);
    assertThat(gate.next()).isEmpty();
  }

  @Test
  void tellsWhenALaterRunWasDue() throws InterruptedException {
    LaunchSchedule rate = new LaunchSchedule(Optional.of(10.0), Duration.ZERO, Optional.empty());
    LaunchGate gate = gate(rate, Optional.empty(), index -> false);
    nanos.set(5_000_000_000L); // all of these are late
    assertThat(gate.next().orElseThrow().dueNanos()).isZero();
    assertThat(gate.next().orElseThrow().dueNanos()).isEqualTo(100_000_000);
  }

  @Test
  void keepsTheLeastTimeBetweenTwoStarts() {
    LaunchSchedule both =
        new LaunchSchedule(Optional.of(1000.0), Duration.ofMillis(20), Optional.empty());
    assertThat(both.dueNanos(3)).isEqualTo(60_000_000);
  }

  private LaunchGate gate(LaunchSchedule schedule, Optional<Long> count, LongPredicate done) {
    return new LaunchGate(schedule, count, done, new RowCycle(Optional.empty()), nanos::get);
  }
}
