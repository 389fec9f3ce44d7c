package dev.dispatch.core.expression.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Selects among the children of a node and of everything below it, parents first. */
record DescendantSegment(ChildSegment children) implements Segment {

  @Override
  public void select(JsonNode node, Evaluation evaluation, List<JsonNode> into) {
    evaluation.visit(1);
    children.select(node, evaluation, into);
    for (JsonNode child : node) {
      if (child.isContainer()) {
        select(child, evaluation, into);
      }
    }
  }

  @Override
  public boolean isSingular() {
    return false;
  }
}
