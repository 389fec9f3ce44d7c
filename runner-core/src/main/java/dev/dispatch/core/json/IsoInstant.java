package dev.dispatch.core.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/** Instants as text, in UTC: without the formatter, which is slow to load. */
public final class IsoInstant {

  private IsoInstant() {}

  /** Returns such as {@code 2026-01-01T00:00:00.000Z}. */
  static String format(Instant instant) {
    LocalDateTime time = time(instant);
    StringBuilder text = seconds(time).append('.');
    return append(text, nanos(instant) / 1_000_000, 3).append('Z').toString();
  }

  /** Returns the text of {@link Instant#toString}: as many groups of three digits as there are. */
  public static String exact(Instant instant) {
    LocalDateTime time = time(instant);
    StringBuilder text = seconds(time);
    int nanos = nanos(instant);
    if (nanos == 0) {
      return text.append('Z').toString();
    }
    text.append('.');
    if (nanos % 1_000_000 == 0) {
      append(text, nanos / 1_000_000, 3);
    } else if (nanos % 1_000 == 0) {
      append(text, nanos / 1_000, 6);
    } else {
      append(text, nanos, 9);
    }
    return text.append('Z').toString();
  }

  private static int nanos(Instant instant) {
    return instant.get(ChronoField.NANO_OF_SECOND);
  }

  private static LocalDateTime time(Instant instant) {
    return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
  }

  private static StringBuilder seconds(LocalDateTime time) {
    StringBuilder text = new StringBuilder(30).append(time.toLocalDate()).append('T');
    append(text, time.getHour(), 2).append(':');
    append(text, time.getMinute(), 2).append(':');
    return append(text, time.getSecond(), 2);
  }

  private static StringBuilder append(StringBuilder text, int value, int width) {
    String digits = Integer.toString(value);
    return text.repeat('0', width - digits.length()).append(digits);
  }
}
