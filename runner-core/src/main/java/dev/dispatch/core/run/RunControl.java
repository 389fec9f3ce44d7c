package dev.dispatch.core.run;

import java.util.function.LongSupplier;

/**
 * How whoever starts runs follows and steers them.
 *
 * @param cancellation tells a run to stop
 * @param events hears what happens in it
 * @param nanos a monotonic clock, in nanoseconds
 * @param waiter how to wait
 */
public record RunControl(
    Cancellation cancellation, RunListener events, LongSupplier nanos, Waiter waiter) {

  /** Returns a control over the real clock. */
  public static RunControl real(Cancellation cancellation, RunListener events) {
    return new RunControl(cancellation, events, System::nanoTime, Waiter.REAL);
  }
}
