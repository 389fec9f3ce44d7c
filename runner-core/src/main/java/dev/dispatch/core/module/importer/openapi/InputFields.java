package dev.dispatch.core.module.importer.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The payload's schema while it is made. */
final class InputFields {

  private final ObjectNode properties = JsonNodeFactory.instance.objectNode();
  private final List<String> required = new ArrayList<>();

  /** Returns a name for a field that is free: the wish, or the wish with its place before it. */
  String free(String wish, String place) {
    String name = plain(wish);
    if (!isTaken(name)) {
      return name;
    }
    String placed = place + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    String candidate = placed;
    for (int n = 2; isTaken(candidate); n++) {
      candidate = placed + n;
    }
    return candidate;
  }

  /** A name stands between braces, and in a path behind an operator. */
  static String plain(String name) {
    String plain = name.replaceAll("[{}\\p{C}]", "_").replaceAll("^[+.;/?&]+|[*]+$", "");
    return plain.isEmpty() ? "value" : plain;
  }

  boolean isTaken(String name) {
    return properties.has(name);
  }

  /** Reserves a name before its schema is known. */
  void reserve(String name) {
    properties.putObject(name);
  }

  void set(String name, JsonNode schema, boolean isRequired) {
    properties.set(name, schema);
    if (isRequired) {
      required.add(name);
    }
  }

  boolean isEmpty() {
    return properties.isEmpty();
  }

  /** Returns the schema, every field described. */
  ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    if (!required.isEmpty()) {
      required.forEach(schema.putArray("required")::add);
    }
    schema.set("properties", properties);
    return schema.put("additionalProperties", false);
  }

  /** Gives a schema a description where it has none. */
  static ObjectNode described(ObjectNode schema, String sentence) {
    if (schema.path("description").asString("").isBlank()) {
      schema.put("description", sentence);
    }
    return schema;
  }
}
