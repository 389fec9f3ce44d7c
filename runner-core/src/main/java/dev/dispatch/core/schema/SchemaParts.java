package dev.dispatch.core.schema;

import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a schema that we made, and of a value, that a constraint is about. */
final class SchemaParts {

  private SchemaParts() {}

  /** Returns the type that a schema names, the first where null is the second, or no text. */
  static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return (type.isArray() ? type.path(0) : type).stringValue("");
  }

  /** Returns the schema of the items or values within, or the schema itself for a scalar. */
  static ObjectNode content(ObjectNode schema) {
    return switch (type(schema)) {
      case "array" -> schema.withObjectProperty("items");
      case "object" -> schema.withObjectProperty("additionalProperties");
      default -> schema;
    };
  }

  /** Returns the schema of the same values and null. */
  static ObjectNode nullable(ObjectNode schema) {
    if (schema.has("$ref")) {
      ObjectNode either = new ObjectNode(JsonNodeFactory.instance);
      either.putArray("anyOf").add(schema).addObject().put("type", "null");
      return either;
    }
    if (schema.path("type").isString()) {
      String only = type(schema);
      schema.putArray("type").add(only).add("null");
      if (schema.get("enum") instanceof ArrayNode constants) {
        constants.add(NullNode.instance);
      }
    }
    return schema;
  }

  /** Returns the length of a text as JSON Schema counts it, in characters and not in units. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Checks each item or value within; a misfit learns which it was. */
  static void forEachChild(JsonNode container, Consumer<JsonNode> check) {
    if (container.isArray()) {
      for (int i = 0; i < container.size(); i++) {
        checkItem(container, i, check);
      }
    } else {
      container.properties().forEach(member -> checkMember(member, check));
    }
  }

  private static void checkItem(JsonNode array, int index, Consumer<JsonNode> check) {
    try {
      check.accept(array.get(index));
    } catch (Misfit misfit) {
      throw misfit.below(index);
    }
  }

  private static void checkMember(Map.Entry<String, JsonNode> member, Consumer<JsonNode> check) {
    try {
      check.accept(member.getValue());
    } catch (Misfit misfit) {
      throw misfit.below(member.getKey());
    }
  }
}
