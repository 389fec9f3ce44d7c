package dev.dispatch.core.job;

import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The types that an input can have. */
public enum InputType {
  STRING,
  NUMBER,
  INTEGER,
  BOOLEAN,
  OBJECT,
  ARRAY;

  /** Returns whether a value is of this type; {@code 2.0} is an integer, as in JSON Schema. */
  boolean accepts(JsonNode value) {
    return switch (this) {
      case STRING -> value.isString();
      case NUMBER -> value.isNumber();
      case INTEGER -> value.isNumber() && isWhole(value.decimalValue());
      case BOOLEAN -> value.isBoolean();
      case OBJECT -> value.isObject();
      case ARRAY -> value.isArray();
    };
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  /** Returns the name as jobs write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
