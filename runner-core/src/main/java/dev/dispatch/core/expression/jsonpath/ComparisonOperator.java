package dev.dispatch.core.expression.jsonpath;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The six comparisons of filters (RFC 9535, 2.3.5.2.2). Longer signs come first for the parser. */
enum ComparisonOperator {
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS_OR_EQUAL("<="),
  GREATER_OR_EQUAL(">="),
  LESS("<"),
  GREATER(">");

  private final String sign;

  ComparisonOperator(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  boolean holds(Optional<JsonNode> left, Optional<JsonNode> right) {
    return switch (this) {
      case EQUAL -> equal(left, right);
      case NOT_EQUAL -> !equal(left, right);
      case LESS -> less(left, right);
      case GREATER -> less(right, left);
      case LESS_OR_EQUAL -> less(left, right) || equal(left, right);
      case GREATER_OR_EQUAL -> less(right, left) || equal(left, right);
    };
  }

  private static boolean equal(Optional<JsonNode> left, Optional<JsonNode> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() && right.isEmpty();
    }
    return JsonOrder.equal(left.get(), right.get());
  }

  private static boolean less(Optional<JsonNode> left, Optional<JsonNode> right) {
    return left.isPresent() && right.isPresent() && less(left.get(), right.get());
  }

  private static boolean less(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return JsonOrder.compareNumbers(left, right) < 0;
    }
    return left.isString()
        && right.isString()
        && JsonOrder.compareTexts(left.stringValue(), right.stringValue()) < 0;
  }
}
