package dev.dispatch.core.schema;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a part of an object, which is to be merged into another: whatever is there must
 * fit, and nothing need be there. The items of an array are whole.
 */
public final class PartialSchema {

  /** What speaks of the object as a whole. */
  private static final Set<String> OF_THE_WHOLE =
      Set.of(
          "required",
          "minProperties",
          "dependentRequired",
          "dependentSchemas",
          "if",
          "then",
          "else",
          "not",
          "oneOf");

  private static final Set<String> BY_NAME =
      Set.of("properties", "patternProperties", "$defs", "definitions");
  private static final Set<String> LISTS = Set.of("allOf", "anyOf");
  private static final String ADDITIONAL = "additionalProperties";

  private PartialSchema() {}

  /** Returns the schema of parts of what a schema describes. */
  public static JsonNode of(JsonNode schema) {
    return schema instanceof ObjectNode object ? ofObject(object) : schema;
  }

  private static ObjectNode ofObject(ObjectNode schema) {
    ObjectNode partial = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      if (!OF_THE_WHOLE.contains(keyword.getKey())) {
        partial.set(keyword.getKey(), ofKeyword(keyword.getKey(), keyword.getValue()));
      }
    }
    if (schema.has("oneOf") && !schema.has("anyOf")) {
      partial.set("anyOf", ofList(schema.get("oneOf")));
    }
    return partial;
  }

  private static JsonNode ofKeyword(String keyword, JsonNode value) {
    if (BY_NAME.contains(keyword)) {
      ObjectNode named = JsonNodeFactory.instance.objectNode();
      value.properties().forEach(member -> named.set(member.getKey(), of(member.getValue())));
      return named;
    }
    if (keyword.equals(ADDITIONAL)) {
      return of(value);
    }
    return LISTS.contains(keyword) ? ofList(value) : value;
  }

  private static ArrayNode ofList(JsonNode branches) {
    ArrayNode partial = JsonNodeFactory.instance.arrayNode();
    branches.forEach(branch -> partial.add(of(branch)));
    return partial;
  }
}
