package dev.dispatch.core.schema;

import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The {@code $ref}s of a document (JSON Schema 2020-12, section 8.2.3.1). */
public final class References {

  private References() {}

  /** Returns whether a member is a reference, and not a property that has its name. */
  public static boolean is(Map.Entry<String, JsonNode> member) {
    return member.getKey().equals("$ref") && member.getValue().isString();
  }

  /** Returns a copy in which each reference leads where {@code target} says, in document order. */
  public static JsonNode rewritten(JsonNode node, UnaryOperator<String> target) {
    if (node.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode(node.size());
      node.forEach(item -> items.add(rewritten(item, target)));
      return items;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      members.set(
          member.getKey(),
          is(member)
              ? StringNode.valueOf(target.apply(member.getValue().stringValue()))
              : rewritten(member.getValue(), target));
    }
    return members;
  }
}
