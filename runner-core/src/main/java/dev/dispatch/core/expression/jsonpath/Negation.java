package dev.dispatch.core.expression.jsonpath;

import tools.jackson.databind.JsonNode;

/** Holds where its part does not. */
record Negation(LogicalExpression part) implements LogicalExpression {

  @Override
  public boolean test(JsonNode current, Evaluation evaluation) {
    return !part.test(current, evaluation);
  }
}
