package dev.dispatch.core.module.declarative;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON value whose texts are templates; what names a field that is not given is left out. */
final class TreeTemplate {

  private TreeTemplate() {}

  /** Returns the value for a payload; empty where it is one field that is not given. */
  static Optional<JsonNode> resolve(JsonNode template, JsonNode payload) {
    if (template.isString()) {
      return text(template.stringValue()).resolve(payload);
    }
    if (template.isObject()) {
      return Optional.of(object(template, payload));
    }
    return Optional.of(template.isArray() ? array(template, payload) : template);
  }

  private static JsonNode object(JsonNode template, JsonNode payload) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : template.properties()) {
      resolve(member.getValue(), payload).ifPresent(value -> object.set(member.getKey(), value));
    }
    return object;
  }

  private static JsonNode array(JsonNode template, JsonNode payload) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : template.values()) {
      resolve(item, payload).ifPresent(array::add);
    }
    return array;
  }

  /** Parses a text that was checked when the action was read. */
  static TextTemplate text(String text) {
    try {
      return TextTemplate.parse(text);
    } catch (TemplateFault checked) {
      throw new IllegalStateException(checked);
    }
  }
}
