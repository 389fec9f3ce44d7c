package dev.dispatch.core.module.importer.openapi;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The fields of an object that is no more than its fields.
 *
 * @param properties schemas as the document has them, without those that the server alone sets
 * @param required the names that must be there
 */
record ObjectFields(Map<String, JsonNode> properties, Set<String> required) {

  private static final int DEEPEST = 16;

  /** Returns the fields; empty where a schema is more than an object with fields. */
  static Optional<ObjectFields> of(OpenApiDocument document, JsonNode schema) {
    ObjectFields fields = new ObjectFields(new LinkedHashMap<>(), new LinkedHashSet<>());
    if (!fields.add(document, schema, 0)) {
      return Optional.empty();
    }
    fields.properties.values().removeIf(one -> isReadOnly(document, one));
    fields.required.retainAll(fields.properties.keySet());
    return Optional.of(fields);
  }

  private static boolean isReadOnly(OpenApiDocument document, JsonNode property) {
    return property.path("readOnly").asBoolean(false)
        || document.resolve(property).path("readOnly").asBoolean(false);
  }

  private boolean add(OpenApiDocument document, JsonNode written, int depth) {
    JsonNode schema = document.resolve(written);
    if (depth > DEEPEST || !schema.isObject() || isMore(schema)) {
      return false;
    }
    for (JsonNode part : schema.path("allOf")) {
      if (!add(document, part, depth + 1)) {
        return false;
      }
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      properties.put(property.getKey(), property.getValue());
    }
    schema.path("required").forEach(name -> required.add(name.asString("")));
    return true;
  }

  private static boolean isMore(JsonNode schema) {
    JsonNode additional = schema.path("additionalProperties");
    boolean open = additional.isObject() || additional.asBoolean(false);
    boolean object = schema.path("type").asString("object").equals("object");
    return open
        || !object
        || schema.path("nullable").asBoolean(false)
        || schema.has("oneOf")
        || schema.has("anyOf")
        || schema.has("not")
        || schema.has("patternProperties")
        || schema.has("if")
        || schema.has("minProperties")
        || (!schema.has("properties") && !schema.has("allOf") && !schema.has("required"));
  }
}
