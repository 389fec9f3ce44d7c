package dev.dispatch.core.expression.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Selects the member of a name. */
record NameSelector(String name) implements Selector {

  @Override
  public void select(JsonNode node, Evaluation evaluation, List<JsonNode> into) {
    JsonNode member = node.get(name);
    if (member != null) {
      evaluation.visit(1);
      into.add(member);
    }
  }

  @Override
  public boolean isSingular() {
    return true;
  }
}
