package dev.dispatch.core.expression.jsonpath;

import tools.jackson.databind.JsonNode;

/** Holds where two values compare as the operator says. */
record Comparison(ValueExpression left, ComparisonOperator operator, ValueExpression right)
    implements LogicalExpression {

  @Override
  public boolean test(JsonNode current, Evaluation evaluation) {
    return operator.holds(left.value(current, evaluation), right.value(current, evaluation));
  }
}
