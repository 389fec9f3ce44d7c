package dev.dispatch.core.schema;

import dev.dispatch.core.json.JsonValues;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Numbers of a tree by value: JSON Schema knows no types of number. */
final class Numbers {

  private Numbers() {}

  /** Whether a value is a number without a fraction. */
  static boolean isInteger(JsonNode value) {
    if (value.isIntegralNumber()) {
      return true;
    }
    return value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
  }

  /** Returns a number's node, an integer's where it has no fraction. */
  static JsonNode node(BigDecimal number) {
    boolean integer = number.scale() <= 0 && number.precision() - number.scale() < 30;
    return JsonValues.toTree(integer ? number.toBigIntegerExact() : number);
  }
}
