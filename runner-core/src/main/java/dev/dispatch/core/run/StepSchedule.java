package dev.dispatch.core.run;

import dev.dispatch.core.job.DurationLiteral;
import dev.dispatch.core.job.PlacedStep;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Waits until a step is due; a time that has passed is due at once. */
final class StepSchedule {

  private final InstantSource clock;
  private final Waiter waiter;
  private final Instant runStart;

  StepSchedule(InstantSource clock, Waiter waiter, Instant runStart) {
    this.clock = clock;
    this.waiter = waiter;
    this.runStart = runStart;
  }

  void awaitStart(PlacedStep step) throws InterruptedException {
    Optional<Instant> due = due(step);
    if (due.isPresent()) {
      Duration left = Duration.between(clock.instant(), due.get());
      if (left.isPositive()) {
        waiter.sleep(left);
      }
    }
  }

  private Optional<Instant> due(PlacedStep step) {
    return step.step()
        .atRelative()
        .flatMap(DurationLiteral::parse)
        .map(runStart::plus)
        .or(() -> step.step().atAbsolute().map(text -> OffsetDateTime.parse(text).toInstant()));
  }
}
