package dev.dispatch.testkit.module;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when it is told to. */
public final class FakeClock implements InstantSource {

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Sets the time. */
  public synchronized void set(Instant instant) {
    now = instant;
  }

  /** Moves the time on. */
  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
  }
}
