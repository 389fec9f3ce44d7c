package dev.dispatch.core.schema;

import dev.dispatch.core.json.Pointers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills in the defaults that a schema names. */
public final class SchemaDefaults {

  private static final int MAX_REFERENCES = 32;

  private final JsonNode root;

  private SchemaDefaults(JsonNode root) {
    this.root = root;
  }

  /**
   * Returns the value with the {@code default} of each absent property, at every depth that the
   * value or a default has; given fields come first, in their order.
   *
   * <p>Looks through {@code properties}, {@code additionalProperties}, {@code items}, {@code
   * allOf}, references within the schema, and an {@code anyOf} of one schema and null. The value
   * given is not changed, and what has no default is shared with it.
   */
  public static JsonNode apply(JsonNode schema, JsonNode value) {
    return new SchemaDefaults(schema).fill(schema, value);
  }

  private JsonNode fill(JsonNode given, JsonNode value) {
    if (!value.isContainer()) {
      return value;
    }
    JsonNode schema = target(given);
    JsonNode filled = value.isObject() ? fillObject(schema, value) : fillArray(schema, value);
    for (JsonNode part : schema.path("allOf")) {
      filled = fill(part, filled);
    }
    return filled;
  }

  private JsonNode fillObject(JsonNode schema, JsonNode value) {
    JsonNode properties = schema.path("properties");
    JsonNode additional = schema.path("additionalProperties");
    ObjectNode filled = new ObjectNode(JsonNodeFactory.instance);
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String name = member.getKey();
      JsonNode known = properties.has(name) ? properties.get(name) : additional;
      filled.set(name, fill(known, member.getValue()));
    }
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      JsonNode byDefault = property.getValue().get("default");
      if (byDefault != null && !filled.has(property.getKey())) {
        filled.set(property.getKey(), fill(property.getValue(), byDefault));
      }
    }
    return filled;
  }

  private JsonNode fillArray(JsonNode schema, JsonNode value) {
    JsonNode items = schema.path("items");
    ArrayNode filled = new ArrayNode(JsonNodeFactory.instance, value.size());
    for (int i = 0; i < value.size(); i++) {
      filled.add(fill(items, value.get(i)));
    }
    return filled;
  }

  /** Follows references; a circle of them ends somewhere on it. */
  private JsonNode target(JsonNode schema) {
    JsonNode found = schema;
    for (int i = 0; i < MAX_REFERENCES && isPointing(found); i++) {
      found = found.has("$ref") ? referred(found.get("$ref")) : onlyBranch(found.get("anyOf"));
    }
    return found;
  }

  private static boolean isPointing(JsonNode schema) {
    return schema.has("$ref") || (schema.has("anyOf") && !schema.has("properties"));
  }

  private JsonNode referred(JsonNode reference) {
    String target = reference.stringValue("");
    return target.startsWith("#")
        ? Pointers.find(root, target.substring(1)).orElse(MissingNode.getInstance())
        : MissingNode.getInstance();
  }

  private static JsonNode onlyBranch(JsonNode branches) {
    List<JsonNode> others =
        branches
            .valueStream()
            .filter(branch -> !branch.path("type").stringValue("").equals("null"))
            .toList();
    return others.size() == 1 ? others.getFirst() : MissingNode.getInstance();
  }
}
