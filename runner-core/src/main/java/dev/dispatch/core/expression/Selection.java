package dev.dispatch.core.expression;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a JSONPath selected.
 *
 * @param singular whether the path can select at most one node
 * @param nodes in the order of the document
 */
public record Selection(boolean singular, List<JsonNode> nodes) {

  /**
   * Returns the node of a singular path, else the nodes as one array; empty where there are none.
   */
  public Optional<JsonNode> value() {
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(singular ? nodes.getFirst() : array());
  }

  private ArrayNode array() {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(nodes.size());
    nodes.forEach(array::add);
    return array;
  }
}
