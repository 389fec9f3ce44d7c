package dev.dispatch.core.run.batch;

import java.time.Duration;
import java.util.Optional;

/**
 * When runs are due.
 *
 * @param perSecond how many runs are to start a second; empty for as many as the workers manage
 * @param stagger the least time from one start to the next
 * @param duration after which no run starts
 */
record LaunchSchedule(Optional<Double> perSecond, Duration stagger, Optional<Duration> duration) {

  /** Returns how long after the start of the batch the n-th launch, 0 and up, is due. */
  long dueNanos(long ordinal) {
    double byRate = perSecond.map(rate -> ordinal * 1e9 / rate).orElse(0.0);
    return Math.max((long) byRate, ordinal * stagger.toNanos());
  }

  /** Returns whether no run starts so long after the start of the batch. */
  boolean isOver(long nanos) {
    return duration.isPresent() && nanos >= duration.get().toNanos();
  }
}
