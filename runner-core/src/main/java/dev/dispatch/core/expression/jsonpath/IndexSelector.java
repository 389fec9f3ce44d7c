package dev.dispatch.core.expression.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Selects an element by its place, from the end where negative. */
record IndexSelector(long index) implements Selector {

  @Override
  public void select(JsonNode node, Evaluation evaluation, List<JsonNode> into) {
    long place = index < 0 ? index + node.size() : index;
    if (node.isArray() && place >= 0 && place < node.size()) {
      evaluation.visit(1);
      into.add(node.get((int) place));
    }
  }

  @Override
  public boolean isSingular() {
    return true;
  }
}
