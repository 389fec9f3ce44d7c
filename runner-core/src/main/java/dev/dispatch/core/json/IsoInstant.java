package dev.dispatch.core.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants as text with milliseconds, in UTC: without the formatter, which is slow to load. */
final class IsoInstant {

  private IsoInstant() {}

  /** Returns such as {@code 2026-01-01T00:00:00.000Z}. */
  static String format(Instant instant) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(24).append(time.toLocalDate()).append('T');
    append(text, time.getHour(), 2).append(':');
    append(text, time.getMinute(), 2).append(':');
    append(text, time.getSecond(), 2).append('.');
    return append(text, time.getNano() / 1_000_000, 3).append('Z').toString();
  }

  private static StringBuilder append(StringBuilder text, int value, int width) {
    String digits = Integer.toString(value);
    return text.repeat('0', width - digits.length()).append(digits);
  }
}
