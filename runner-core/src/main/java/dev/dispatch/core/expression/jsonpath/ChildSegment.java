package dev.dispatch.core.expression.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Selects among a node's children. */
record ChildSegment(List<Selector> selectors) implements Segment {

  @Override
  public void select(JsonNode node, Evaluation evaluation, List<JsonNode> into) {
    for (Selector selector : selectors) {
      selector.select(node, evaluation, into);
    }
  }

  @Override
  public boolean isSingular() {
    return selectors.size() == 1 && selectors.getFirst().isSingular();
  }
}
