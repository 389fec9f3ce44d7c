package dev.dispatch.core.expression.check;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Code points of a text, elements of an array or members of an object; nothing else has length. */
record LengthCheck(Operator operator, BigDecimal limit) implements Check {

  static LengthCheck of(Operator operator, JsonNode value) {
    BigDecimal limit = RuleValue.number(operator, value);
    if (limit.signum() < 0) {
      throw RuleValue.unfit(operator, "0 or more");
    }
    return new LengthCheck(operator, limit);
  }

  @Override
  public boolean holds(Optional<JsonNode> actual) {
    return actual.filter(value -> hasLength(value) && holds(length(value))).isPresent();
  }

  private static boolean hasLength(JsonNode value) {
    return value.isString() || value.isContainer();
  }

  private static int length(JsonNode value) {
    if (value.isContainer()) {
      return value.size();
    }
    String text = value.stringValue();
    return text.codePointCount(0, text.length());
  }

  private boolean holds(int length) {
    int compared = BigDecimal.valueOf(length).compareTo(limit);
    return switch (operator) {
      case LENGTH_GT -> compared > 0;
      case LENGTH_LT -> compared < 0;
      default -> compared == 0;
    };
  }
}
