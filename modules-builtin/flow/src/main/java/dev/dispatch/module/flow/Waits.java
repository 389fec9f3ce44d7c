package dev.dispatch.module.flow;

import java.util.random.RandomGenerator;

/** The waits between the attempts of one poll. */
final class Waits {

  private final PollInput input;
  private final RandomGenerator random;
  private long wholeMs;

  Waits(PollInput input, RandomGenerator random) {
    this.input = input;
    this.random = random;
    this.wholeMs = input.intervalMs();
  }

  /** Returns the next wait in milliseconds. */
  long next() {
    long whole = wholeMs;
    if (input.backoff() == Backoff.EXPONENTIAL) {
      wholeMs = Math.min(whole * 2, Math.max(input.maxIntervalMs(), input.intervalMs()));
    }
    return input.jitter() ? whole - random.nextLong(whole / 2 + 1) : whole;
  }
}
