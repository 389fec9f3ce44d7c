package dev.dispatch.core.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A moment after which nothing more is waited for, on a clock that never steps back. */
public final class Deadline {

  private static final Deadline NONE = new Deadline(System::nanoTime, 0, false);

  private final LongSupplier nanoClock;
  private final long atNanos;
  private final boolean limited;

  private Deadline(LongSupplier nanoClock, long atNanos, boolean limited) {
    this.nanoClock = nanoClock;
    this.atNanos = atNanos;
    this.limited = limited;
  }

  /** Returns the deadline that never passes. */
  public static Deadline none() {
    return NONE;
  }

  /** Returns the moment that lies a duration from now. */
  public static Deadline after(Duration duration) {
    return after(duration, System::nanoTime);
  }

  /** Returns the moment that lies a duration from now, on a clock of nanoseconds. */
  public static Deadline after(Duration duration, LongSupplier nanoClock) {
    return new Deadline(nanoClock, nanoClock.getAsLong() + saturatedNanos(duration), true);
  }

  /** Returns the earlier of two; both must be on the same clock. */
  public Deadline earlier(Deadline other) {
    if (!limited || !other.limited) {
      return limited ? this : other;
    }
    return other.atNanos - atNanos < 0 ? other : this;
  }

  /** Returns the time left, zero once it passed; empty where there is no limit. */
  public Optional<Duration> remaining() {
    return limited
        ? Optional.of(Duration.ofNanos(Math.max(0, atNanos - nanoClock.getAsLong())))
        : Optional.empty();
  }

  /** Returns whether it passed. */
  public boolean passed() {
    return limited && atNanos - nanoClock.getAsLong() <= 0;
  }

  // A century is near enough to never, and leaves room for subtraction.
  private static long saturatedNanos(Duration duration) {
    Duration century = Duration.ofDays(36_500);
    return (duration.compareTo(century) > 0 ? century : duration).toNanos();
  }
}
