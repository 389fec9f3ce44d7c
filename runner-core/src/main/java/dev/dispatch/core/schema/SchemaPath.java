package dev.dispatch.core.schema;

import dev.dispatch.core.json.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds what a schema says of a part of its values. */
public final class SchemaPath {

  private static final int MAX_REFERENCES = 16;

  private SchemaPath() {}

  /** Returns the schema of a member or element, or a missing node where it says nothing of it. */
  public static JsonNode child(JsonNode root, JsonNode schema, String name) {
    JsonNode target = target(root, schema);
    if (target.path("properties").has(name)) {
      return target(root, target.path("properties").get(name));
    }
    boolean index = !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    JsonNode other = index ? target.path("items") : target.path("additionalProperties");
    return target(root, other);
  }

  /** Returns the schema at the end of a path of names and indices. */
  public static JsonNode at(JsonNode root, List<String> path) {
    JsonNode schema = target(root, root);
    for (String name : path) {
      schema = child(root, schema, name);
    }
    return schema;
  }

  /** Follows references within the schema, and a choice between one schema and null. */
  public static JsonNode target(JsonNode root, JsonNode schema) {
    JsonNode found = schema;
    for (int i = 0; i < MAX_REFERENCES; i++) {
      Optional<JsonNode> next = next(root, found);
      if (next.isEmpty()) {
        return found;
      }
      found = next.get();
    }
    return found;
  }

  private static Optional<JsonNode> next(JsonNode root, JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    if (reference.startsWith("#")) {
      return Optional.of(
          Pointers.find(root, reference.substring(1)).orElse(MissingNode.getInstance()));
    }
    List<JsonNode> branches =
        schema
            .path("anyOf")
            .valueStream()
            .filter(branch -> !branch.path("type").asString("").equals("null"))
            .toList();
    return branches.size() == 1 ? Optional.of(branches.getFirst()) : Optional.empty();
  }

  /**
   * Returns the JSON types that values may have, an integer being a number; empty where the schema
   * does not say.
   */
  public static Set<String> types(JsonNode schema) {
    Set<String> types = new TreeSet<>();
    JsonNode type = schema.path("type");
    if (type.isString()) {
      types.add(type.stringValue());
    }
    type.valueStream().forEach(one -> types.add(one.asString("")));
    return types;
  }

  /** Returns the values that are allowed; empty where any of the type is. */
  public static List<JsonNode> choices(JsonNode schema) {
    List<JsonNode> choices = new ArrayList<>();
    schema.path("enum").forEach(choices::add);
    return choices;
  }
}
