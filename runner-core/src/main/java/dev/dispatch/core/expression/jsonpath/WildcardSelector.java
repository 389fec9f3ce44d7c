package dev.dispatch.core.expression.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Selects every child. */
record WildcardSelector() implements Selector {

  @Override
  public void select(JsonNode node, Evaluation evaluation, List<JsonNode> into) {
    evaluation.visit(node.size());
    for (JsonNode child : node) {
      into.add(child);
    }
  }
}
