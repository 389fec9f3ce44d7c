package dev.dispatch.core.operation.health;

import java.time.Instant;

/** Whether the wall clock can be right. */
public final class ClockCheck {

  private static final Instant RELEASED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

  private ClockCheck() {}

  /** Looks at what the clock says. */
  public static Finding of(Instant now) {
    return now.isBefore(RELEASED) || now.isAfter(FAR)
        ? Finding.warn("clock", now + " cannot be right", "Set the system clock.")
        : Finding.ok("clock", now.toString());
  }
}
