package dev.dispatch.core.expression.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Selects the children for which a logical expression holds. */
record FilterSelector(LogicalExpression condition) implements Selector {

  @Override
  public void select(JsonNode node, Evaluation evaluation, List<JsonNode> into) {
    evaluation.visit(node.size());
    for (JsonNode child : node) {
      if (condition.test(child, evaluation)) {
        into.add(child);
      }
    }
  }
}
