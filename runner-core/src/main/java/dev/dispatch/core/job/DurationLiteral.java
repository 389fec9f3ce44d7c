package dev.dispatch.core.job;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Durations as jobs write them: {@code 250ms}, {@code 2s}, {@code 5m}, {@code 1h}. */
public final class DurationLiteral {

  private static final int MAX_DIGITS = 12;

  private DurationLiteral() {}

  /** Returns the duration, or empty where the text is none; white space around it is ignored. */
  public static Optional<Duration> parse(String text) {
    String trimmed = text.strip().toLowerCase(Locale.ROOT);
    int digits = 0;
    while (digits < trimmed.length() && isDigit(trimmed.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits > MAX_DIGITS) {
      return Optional.empty();
    }
    long count = Long.parseLong(trimmed.substring(0, digits));
    return switch (trimmed.substring(digits)) {
      case "ms" -> Optional.of(Duration.ofMillis(count));
      case "s" -> Optional.of(Duration.ofSeconds(count));
      case "m" -> Optional.of(Duration.ofMinutes(count));
      case "h" -> Optional.of(Duration.ofHours(count));
      default -> Optional.empty();
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
