package dev.dispatch.core.http;

import java.time.Duration;

/**
 * How long a call may still take: its own limit, and whatever limits its step.
 *
 * @param call the limit of the call, redirects included
 * @param limit that limit as a length
 * @param step the deadline of the step or the run, on whatever clock
 * @param stepFirst whether the step's deadline passes before the call's limit
 */
record TimeBudget(Deadline call, Duration limit, Deadline step, boolean stepFirst) {

  static TimeBudget start(HttpLimits limits, Deadline step) {
    Duration limit = limits.callTimeout();
    boolean stepFirst = step.remaining().filter(left -> left.compareTo(limit) < 0).isPresent();
    return new TimeBudget(Deadline.after(limit), limit, step, stepFirst);
  }

  /** Returns the time left; zero where none is. */
  Duration remaining() {
    return (stepFirst ? step : call).remaining().orElse(limit);
  }

  boolean passed() {
    return call.passed() || step.passed();
  }

  /** Returns the limit that ends first, in words. */
  String words() {
    return stepFirst ? "the deadline of the step" : "the limit of " + words(limit) + " for a call";
  }

  /** Returns a length of time as people write it. */
  static String words(Duration duration) {
    long millis = duration.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
