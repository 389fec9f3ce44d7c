package dev.dispatch.core.run.diff;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Copies a tree so that no two places share a node, as small numbers, true and null else do. */
final class DistinctNodes {

  private DistinctNodes() {}

  static JsonNode copy(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> object(object);
      case ArrayNode array -> array(array);
      case StringNode text -> new StringNode(text.stringValue());
      case BooleanNode flag -> new OwnBoolean(flag.booleanValue());
      case NullNode nothing -> new OwnNull();
      default -> new DecimalNode(node.decimalValue());
    };
  }

  private static JsonNode object(ObjectNode object) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    object.properties().forEach(member -> copy.set(member.getKey(), copy(member.getValue())));
    return copy;
  }

  private static JsonNode array(ArrayNode array) {
    ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
    array.forEach(element -> copy.add(copy(element)));
    return copy;
  }

  /** Not the one that all share. */
  private static final class OwnBoolean extends BooleanNode {

    private static final long serialVersionUID = 1L;

    OwnBoolean(boolean value) {
      super(value);
    }
  }

  /** Not the one that all share. */
  private static final class OwnNull extends NullNode {

    private static final long serialVersionUID = 1L;
  }
}
