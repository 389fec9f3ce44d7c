package dev.dispatch.core.expression.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Takes values for numbers as ECMAScript's {@code Number()} does, but exactly: texts such as {@code
 * "5"} and {@code " 1e3 "} are numbers, an empty text, null and an empty array are 0, true is 1.
 */
final class LooseNumber {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d{1,1000}(\\.\\d{0,1000})?|\\.\\d{1,1000})([eE][+-]?\\d{1,9})?");
  private static final int MAX_CHARS = 2_100;

  private LooseNumber() {}

  static Optional<BigDecimal> of(JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER -> Optional.of(value.decimalValue());
      case STRING -> text(value.stringValue());
      case BOOLEAN -> Optional.of(value.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO);
      case NULL -> Optional.of(BigDecimal.ZERO);
      case ARRAY -> array(value);
      default -> Optional.empty();
    };
  }

  /** ECMAScript writes an array as text first, and text of a boolean is no number. */
  private static Optional<BigDecimal> array(JsonNode array) {
    if (array.isEmpty()) {
      return Optional.of(BigDecimal.ZERO);
    }
    JsonNode only = array.get(0);
    return array.size() == 1 && !only.isBoolean() ? of(only) : Optional.empty();
  }

  private static Optional<BigDecimal> text(String text) {
    String number = text.strip();
    if (number.isEmpty()) {
      return Optional.of(BigDecimal.ZERO);
    }
    if (number.length() > MAX_CHARS) {
      return Optional.empty();
    }
    return DECIMAL.matcher(number).matches()
        ? Optional.of(new BigDecimal(number))
        : prefixed(number);
  }

  private static Optional<BigDecimal> prefixed(String number) {
    String digits = number.length() > 2 ? number.substring(2) : "";
    return switch (number.substring(0, Math.min(2, number.length()))) {
      case "0x", "0X" -> digits(digits, "[0-9a-fA-F]+", 16);
      case "0o", "0O" -> digits(digits, "[0-7]+", 8);
      case "0b", "0B" -> digits(digits, "[01]+", 2);
      default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> digits(String digits, String form, int radix) {
    return digits.matches(form)
        ? Optional.of(new BigDecimal(new BigInteger(digits, radix)))
        : Optional.empty();
  }
}
