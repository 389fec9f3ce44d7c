package dev.dispatch.core.module.importer.captured;

import dev.dispatch.core.secret.SecretNames;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema of a value that was seen once: its types, and nothing that it may have by chance. */
final class InferredSchema {

  private static final int DEEPEST = 8;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private InferredSchema() {}

  static ObjectNode of(JsonNode value) {
    return of(value, 0);
  }

  private static ObjectNode of(JsonNode value, int depth) {
    ObjectNode schema = NODES.objectNode();
    if (value.isNull() || depth > DEEPEST) {
      return schema;
    }
    if (value.isObject()) {
      schema.put("type", "object");
      ObjectNode properties = schema.putObject("properties");
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        properties.set(member.getKey(), of(member.getValue(), depth + 1));
      }
      return schema;
    }
    if (value.isArray()) {
      schema.put("type", "array");
      if (!value.isEmpty()) {
        schema.set("items", of(value.get(0), depth + 1));
      }
      return schema;
    }
    return schema.put(
        "type", value.isNumber() ? "number" : value.isBoolean() ? "boolean" : "string");
  }

  /** Returns a value without what may be secret in it. */
  static JsonNode sample(String name, JsonNode value) {
    if (value.isString() && SecretNames.looksSecret(name)) {
      return NODES.stringNode("value");
    }
    if (value.isObject()) {
      ObjectNode members = NODES.objectNode();
      value
          .properties()
          .forEach(
              member -> members.set(member.getKey(), sample(member.getKey(), member.getValue())));
      return members;
    }
    if (value.isArray()) {
      return NODES.arrayNode().addAll(value.valueStream().map(one -> sample(name, one)).toList());
    }
    return value;
  }
}
