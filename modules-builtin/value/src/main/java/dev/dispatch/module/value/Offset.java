package dev.dispatch.module.value;

import java.time.Duration;

/** A signed duration: a whole number and {@code ms}, {@code s}, {@code m}, {@code h}, {@code d}. */
final class Offset {

  static final String PATTERN = "^[+-]?[0-9]{1,9}(ms|s|m|h|d)$";

  private Offset() {}

  /** Returns the duration of a text that matches {@link #PATTERN}. */
  static Duration parse(String text) {
    int digits = text.length();
    while (!Character.isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    long amount = Long.parseLong(text.substring(0, digits));
    return switch (text.substring(digits)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
