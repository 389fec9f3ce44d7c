package dev.dispatch.core.module.importer.openapi;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.module.importer.ImportNotes;
import dev.dispatch.core.module.importer.Sentence;
import dev.dispatch.core.schema.SchemaValidator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the keywords of a schema that hold no other schema, as JSON Schema 2020-12 has them. */
final class SchemaKeywords {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "number", "integer", "boolean", "null");

  private final ImportNotes notes;
  private final Map<String, Boolean> patterns = new HashMap<>();

  SchemaKeywords(ImportNotes notes) {
    this.notes = notes;
  }

  void type(ObjectNode to, JsonNode type, String place) {
    if (type.isString() && TYPES.contains(type.stringValue())) {
      to.set("type", type);
    } else if (type.isArray()
        && type.valueStream().allMatch(one -> TYPES.contains(one.asString("")))) {
      to.set("type", type);
    } else {
      notes.add(place, "The type " + type + " is not one; any value is taken.");
    }
  }

  static void required(ObjectNode to, JsonNode names) {
    if (names.isArray() && !names.isEmpty()) {
      ArrayNode required = to.putArray("required");
      names.valueStream().filter(JsonNode::isString).distinct().forEach(required::add);
    }
  }

  /** In 3.0 it is a flag beside the bound. */
  static void exclusive(ObjectNode to, String name, String bound, JsonNode value) {
    if (value.isNumber()) {
      to.set(name, value);
    } else if (value.asBoolean(false)) {
      JsonNode inclusive = to.remove(bound);
      to.set(name, inclusive == null ? NODES.booleanNode(true) : inclusive);
    }
  }

  static void bound(ObjectNode to, String name, JsonNode value) {
    String exclusive = name.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
    if (to.path(exclusive).isBoolean()) {
      to.set(exclusive, value);
    } else if (value.isNumber()) {
      to.set(name, value);
    }
  }

  void pattern(ObjectNode to, JsonNode pattern, String place) {
    String text = pattern.asString("");
    boolean usable = patterns.computeIfAbsent(text, SchemaKeywords::isUsable);
    if (usable) {
      to.put("pattern", text);
    } else {
      notes.add(place, "The pattern " + text + " cannot be used and is not checked.");
    }
  }

  private static boolean isUsable(String pattern) {
    return SchemaValidator.problemsOf(NODES.objectNode().put("pattern", pattern)).isEmpty();
  }

  static void constants(ObjectNode to, JsonNode constants) {
    if (constants.isArray() && !constants.isEmpty()) {
      ArrayNode distinct = to.putArray("enum");
      constants.valueStream().distinct().forEach(distinct::add);
    }
  }

  static void text(ObjectNode to, String name, JsonNode value) {
    if (value.isString()) {
      to.set(name, value);
    }
  }

  static void describe(ObjectNode to, JsonNode schema) {
    String sentence = Sentence.first(schema.path("description").asString(""));
    JsonNode byDefault = schema.path("default");
    boolean told = byDefault.isValueNode() && !byDefault.isNull() && !byDefault.isMissingNode();
    String text = told ? JsonText.compact(byDefault) : "";
    String whole =
        told && text.length() <= 60
            ? (sentence + " The server's default is " + text + ".").strip()
            : sentence;
    if (!whole.isEmpty()) {
      to.put("description", whole);
    }
  }

  static void nullable(ObjectNode schema) {
    if (schema.path("type").isString()) {
      String only = schema.get("type").stringValue();
      schema.putArray("type").add(only).add("null");
      if (schema.get("enum") instanceof ArrayNode constants
          && constants.valueStream().noneMatch(JsonNode::isNull)) {
        constants.addNull();
      }
      return;
    }
    ObjectNode other = schema.deepCopy();
    other.remove("description");
    JsonNode description = schema.get("description");
    if (!other.isEmpty()) {
      schema.removeAll();
      schema.putArray("anyOf").add(other).addObject().put("type", "null");
      if (description != null) {
        schema.set("description", description);
      }
    }
  }
}
