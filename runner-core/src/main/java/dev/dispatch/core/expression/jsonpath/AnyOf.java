package dev.dispatch.core.expression.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds where at least one part holds. */
record AnyOf(List<LogicalExpression> parts) implements LogicalExpression {

  @Override
  public boolean test(JsonNode current, Evaluation evaluation) {
    for (LogicalExpression part : parts) {
      if (part.test(current, evaluation)) {
        return true;
      }
    }
    return false;
  }
}
