package dev.dispatch.core.run;

import java.time.Duration;

/** How a run waits; a replay does not. */
@FunctionalInterface
public interface Waiter {

  /** Waits by really waiting. */
  Waiter REAL = duration -> Thread.sleep(duration);

  /** Waits for a duration that is not negative. */
  void sleep(Duration duration) throws InterruptedException;
}
