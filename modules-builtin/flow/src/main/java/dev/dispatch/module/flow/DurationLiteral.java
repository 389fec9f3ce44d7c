package dev.dispatch.module.flow;

import java.time.Duration;
import java.util.Locale;

/**
 * A duration as jobs write it: a whole number and {@code ms}, {@code s}, {@code m} or {@code h}.
 */
final class DurationLiteral {

  /** In any case, blanks around it allowed. */
  static final String PATTERN = "^\\s*[0-9]{1,9}([mM][sS]|[sSmMhH])\\s*$";

  private DurationLiteral() {}

  /** Returns the duration of a text that matches {@link #PATTERN}. */
  static Duration parse(String text) {
    String literal = text.strip().toLowerCase(Locale.ROOT);
    int digits = 0;
    while (Character.isDigit(literal.charAt(digits))) {
      digits++;
    }
    long amount = Long.parseLong(literal.substring(0, digits));
    return switch (literal.substring(digits)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }
}
