package dev.dispatch.core.job;

import dev.dispatch.core.expression.check.Operator;
import dev.dispatch.core.expression.jsonpath.JsonOrder;
import dev.dispatch.core.schema.SchemaPath;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Says whether a rule can never hold for values that a schema allows. */
final class ImpossibleRule {

  private static final String FRACTION = "a number that is not whole";

  private ImpossibleRule() {}

  /** Returns whether an operator with a value holds for no value of the schema. */
  static boolean of(JsonNode schema, Operator operator, JsonNode value) {
    Set<String> types = SchemaPath.types(schema);
    if (types.isEmpty()) {
      return false;
    }
    return switch (operator) {
      case EQ -> cannotEqual(schema, types, value);
      case IN ->
          value.isArray() && value.valueStream().allMatch(one -> cannotEqual(schema, types, one));
      case GT, GTE, LT, LTE -> isNone(types, "number", "integer", "string");
      case STARTS_WITH, ENDS_WITH, REGEX -> isNone(types, "string");
      case CONTAINS -> isNone(types, "string", "array");
      case LENGTH_EQ, LENGTH_GT, LENGTH_LT -> isNone(types, "string", "array", "object");
      case TYPE -> value.isString() && !accepts(types, value.stringValue());
      case EXISTS, NOT_EXISTS, NEQ, NOT_IN, NOT_CONTAINS, MATCHES_SCHEMA, EQUALS_FILE -> false;
    };
  }

  private static boolean cannotEqual(JsonNode schema, Set<String> types, JsonNode value) {
    if (value.isString() && value.stringValue().contains("${")) {
      return false; // known in the run
    }
    List<JsonNode> choices = SchemaPath.choices(schema);
    return !accepts(types, typeOf(value))
        || (!choices.isEmpty()
            && choices.stream().noneMatch(choice -> JsonOrder.equal(choice, value)));
  }

  private static boolean isNone(Set<String> types, String... able) {
    return Set.of(able).stream().noneMatch(types::contains);
  }

  private static boolean accepts(Set<String> types, String type) {
    return switch (type) {
      case "integer" -> types.contains("integer") || types.contains("number");
      case "number" -> types.contains("number") || types.contains("integer");
      case FRACTION -> types.contains("number");
      default -> types.contains(type);
    };
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "string";
      case NUMBER -> value.decimalValue().stripTrailingZeros().scale() <= 0 ? "integer" : FRACTION;
      case BOOLEAN -> "boolean";
      case ARRAY -> "array";
      case OBJECT -> "object";
      default -> "null";
    };
  }
}
