package dev.dispatch.core.run.synthesis;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the look of a value says of it. */
final class ValueShapes {

  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}.*)?|\\w{3}, \\d{2} \\w{3} \\d{4} .*");
  private static final Pattern RANDOM =
      Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-fA-F]{16,}");
  private static final Pattern LONG_TOKEN =
      Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_+/=.-]{20,}");

  /** Seconds and milliseconds since 1970, from 2001 on. */
  private static final BigDecimal EPOCH = BigDecimal.valueOf(1_000_000_000L);

  private ValueShapes() {}

  /** Returns whether a value differs from run to run by its look. */
  static boolean isVolatile(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue().compareTo(EPOCH) >= 0;
    }
    String text = value.asString("");
    return value.isString() && (isToken(text) || TIME.matcher(text).matches() || isMask(text));
  }

  /** Returns whether a text tells one thing from all others. */
  static boolean isToken(String text) {
    return RANDOM.matcher(text).matches() || LONG_TOKEN.matcher(text).matches();
  }

  /** Returns whether there is a mask in the place of a secret. */
  static boolean isMask(String text) {
    return text.contains("[secret:");
  }
}
