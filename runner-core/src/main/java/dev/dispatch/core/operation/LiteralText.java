package dev.dispatch.core.operation;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps text of the command line from being read as placeholders (G-A6). */
final class LiteralText {

  private LiteralText() {}

  /** Returns a copy in which every <code>${</code> stands for itself. */
  static JsonNode escaped(JsonNode tree) {
    return switch (tree) {
      case ObjectNode object -> escapedObject(object);
      case ArrayNode array -> escapedArray(array);
      default ->
          tree.isString()
              ? JsonNodeFactory.instance.stringNode(tree.stringValue().replace("${", "$${"))
              : tree;
    };
  }

  private static ObjectNode escapedObject(ObjectNode object) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    object.properties().forEach(field -> copy.set(field.getKey(), escaped(field.getValue())));
    return copy;
  }

  private static ArrayNode escapedArray(ArrayNode array) {
    ArrayNode copy = JsonNodeFactory.instance.arrayNode();
    array.forEach(item -> copy.add(escaped(item)));
    return copy;
  }
}
