package dev.dispatch.core.expression.check;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.problem.NearestName;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The JSON type of a value, as JSON Schema names it: 1.0 is an integer, too. */
record TypeCheck(String type) implements Check {

  private static final List<String> TYPES =
      List.of("string", "number", "integer", "boolean", "object", "array", "null");

  static TypeCheck of(JsonNode value) {
    String type = RuleValue.text(Operator.TYPE, value);
    if (!TYPES.contains(type)) {
      throw new DispatchException(
          CheckError.CONDITION_VALUE_INVALID,
          "there is no type '" + type + "'",
          NearestName.hint(type, TYPES));
    }
    return new TypeCheck(type);
  }

  @Override
  public boolean holds(Optional<JsonNode> actual) {
    return actual.filter(this::isOfType).isPresent();
  }

  private boolean isOfType(JsonNode value) {
    return switch (type) {
      case "string" -> value.isString();
      case "number" -> value.isNumber();
      case "integer" -> value.isNumber() && isWhole(value);
      case "boolean" -> value.isBoolean();
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      default -> value.isNull();
    };
  }

  private static boolean isWhole(JsonNode number) {
    return number.isIntegralNumber() || number.decimalValue().stripTrailingZeros().scale() <= 0;
  }
}
