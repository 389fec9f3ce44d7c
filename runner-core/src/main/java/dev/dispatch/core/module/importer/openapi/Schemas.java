package dev.dispatch.core.module.importer.openapi;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.module.importer.ImportNotes;
import dev.dispatch.core.module.importer.Sentence;
import dev.dispatch.core.schema.SchemaValidator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns OpenAPI's schemas into JSON Schema 2020-12.
 *
 * <p>A schema of {@code components} becomes a file that the actions share, so that a circle of
 * references stays one. A {@code default} is told in the description and not kept as one: it is
 * what the server does where a field is left out, and sending it could change what is there.
 */
final class Schemas {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String COMPONENTS = "#/components/schemas/";
  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "number", "integer", "boolean", "null");
  private static final Set<String> DROPPED =
      Set.of(
          "discriminator",
          "xml",
          "externalDocs",
          "example",
          "examples",
          "default",
          "deprecated",
          "nullable",
          "readOnly",
          "writeOnly",
          "title",
          "$schema",
          "$id",
          "$comment",
          "$anchor");

  /** Members whose values are schemas by name. */
  private static final Set<String> MAPS =
      Set.of("properties", "patternProperties", "dependentSchemas", "$defs");

  private final OpenApiDocument document;
  private final ImportNotes notes;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, ObjectNode> shared = new LinkedHashMap<>();
  private final Map<String, Boolean> patterns = new HashMap<>();

  Schemas(OpenApiDocument document, ImportNotes notes) {
    this.document = document;
    this.notes = notes;
  }

  /** Returns the shared schemas that were referred to so far, by file name without its ending. */
  Map<String, ObjectNode> shared() {
    return shared;
  }

  /** Returns a schema as an action's file has it: what is shared is {@code ../schemas/x.json}. */
  ObjectNode ofAction(JsonNode schema, String place) {
    return object(new Conversion("../schemas/", new HashSet<>()).convert(schema, place));
  }

  private static ObjectNode object(JsonNode converted) {
    return converted instanceof ObjectNode object ? object : NODES.objectNode();
  }

  /** One schema on its way; {@code inlined} are the references that it stands within. */
  private final class Conversion {

    private final String prefix;
    private final Set<String> inlined;

    Conversion(String prefix, Set<String> inlined) {
      this.prefix = prefix;
      this.inlined = inlined;
    }

    JsonNode convert(JsonNode schema, String place) {
      if (!schema.isObject()) {
        return schema.isBoolean() ? schema : NODES.objectNode();
      }
      if (schema.path("$ref").isString()) {
        return referred(schema, place);
      }
      ObjectNode converted = NODES.objectNode();
      for (Map.Entry<String, JsonNode> member : schema.properties()) {
        member(converted, member.getKey(), member.getValue(), place);
      }
      describe(converted, schema);
      if (schema.path("nullable").asBoolean(false)) {
        nullable(converted);
      }
      if (schema.path("format").asString("").equals("password")) {
        converted.put("writeOnly", true);
      }
      return converted;
    }

    private void member(ObjectNode to, String name, JsonNode value, String place) {
      if (DROPPED.contains(name) || name.startsWith("x-")) {
        return;
      }
      if (MAPS.contains(name)) {
        map(to, name, value, place);
        return;
      }
      switch (name) {
        case "allOf", "anyOf", "oneOf", "prefixItems" -> list(to, name, value, place);
        case "items",
            "additionalProperties",
            "not",
            "contains",
            "propertyNames",
            "if",
            "then",
            "else",
            "unevaluatedProperties",
            "unevaluatedItems" ->
            to.set(name, convert(value, place + "/" + name));
        case "type" -> type(to, value, place);
        case "required" -> required(to, value);
        case "exclusiveMinimum" -> exclusive(to, name, "minimum", value);
        case "exclusiveMaximum" -> exclusive(to, name, "maximum", value);
        case "minimum", "maximum" -> bound(to, name, value);
        case "pattern" -> pattern(to, value, place);
        case "enum" -> constants(to, value);
        case "format" -> text(to, name, value);
        case "description" -> {} // written last
        default -> to.set(name, value);
      }
    }

    private void map(ObjectNode to, String name, JsonNode schemas, String place) {
      if (schemas.isObject()) {
        ObjectNode map = to.putObject(name);
        for (Map.Entry<String, JsonNode> entry : schemas.properties()) {
          map.set(entry.getKey(), convert(entry.getValue(), place + "/" + entry.getKey()));
        }
      }
    }

    private void list(ObjectNode to, String name, JsonNode schemas, String place) {
      if (schemas.isArray() && !schemas.isEmpty()) {
        ArrayNode list = to.putArray(name);
        schemas.forEach(schema -> list.add(convert(schema, place + "/" + name)));
      }
    }

    private JsonNode referred(JsonNode schema, String place) {
      String reference = schema.get("$ref").stringValue();
      if (reference.startsWith(COMPONENTS)) {
        return beside(schema, reference(reference, place));
      }
      JsonNode target = document.target(reference).orElse(null);
      if (target == null || !inlined.add(reference)) {
        notes.add(place, "The reference '" + reference + "' leads nowhere; any value is taken.");
        return NODES.objectNode();
      }
      JsonNode converted = convert(target, place);
      inlined.remove(reference);
      return converted;
    }

    /** In 3.1 a reference may have a description beside it; in 3.0 what stands there is ignored. */
    private JsonNode beside(JsonNode schema, ObjectNode reference) {
      if (!document.isOld()) {
        describe(reference, schema);
      }
      return reference;
    }

    private ObjectNode reference(String reference, String place) {
      List<String> path = Pointers.segments(OpenApiDocument.pointer(reference));
      String component = path.get(2);
      JsonNode target = document.target("#/components/schemas/" + escaped(component)).orElse(null);
      if (target == null) {
        notes.add(place, "The schema '" + reference + "' is not there; any value is taken.");
        return NODES.objectNode();
      }
      String file = share(component, target);
      StringBuilder rest = new StringBuilder();
      path.subList(3, path.size()).forEach(name -> rest.append('/').append(escaped(name)));
      return NODES
          .objectNode()
          .put("$ref", prefix + file + ".json" + (rest.isEmpty() ? "" : "#" + rest));
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private String share(String component, JsonNode schema) {
    String known = files.get(component);
    if (known != null) {
      return known;
    }
    String file = fileName(component);
    files.put(component, file);
    String place = COMPONENTS + component;
    shared.put(file, object(new Conversion("", new HashSet<>()).convert(schema, place)));
    return file;
  }

  /** File systems that know no case must not take two of them for one. */
  private String fileName(String component) {
    String plain = component.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[^A-Za-z0-9]+", "");
    String base = plain.isEmpty() ? "schema" : plain.substring(0, Math.min(plain.length(), 100));
    String name = base;
    for (int n = 2; isTaken(name); n++) {
      name = base + "-" + n;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return files.values().stream().anyMatch(name::equalsIgnoreCase);
  }

  private void type(ObjectNode to, JsonNode type, String place) {
    if (type.isString() && TYPES.contains(type.stringValue())) {
      to.set("type", type);
    } else if (type.isArray()
        && type.valueStream().allMatch(one -> TYPES.contains(one.asString("")))) {
      to.set("type", type);
    } else {
      notes.add(place, "The type " + type + " is not one; any value is taken.");
    }
  }

  private static void required(ObjectNode to, JsonNode names) {
    if (names.isArray() && !names.isEmpty()) {
      ArrayNode required = to.putArray("required");
      names.valueStream().filter(JsonNode::isString).distinct().forEach(required::add);
    }
  }

  /** In 3.0 it is a flag beside the bound. */
  private static void exclusive(ObjectNode to, String name, String bound, JsonNode value) {
    if (value.isNumber()) {
      to.set(name, value);
    } else if (value.asBoolean(false)) {
      JsonNode inclusive = to.remove(bound);
      to.set(name, inclusive == null ? NODES.booleanNode(true) : inclusive);
    }
  }

  private static void bound(ObjectNode to, String name, JsonNode value) {
    String exclusive = name.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
    if (to.path(exclusive).isBoolean()) {
      to.set(exclusive, value);
    } else if (value.isNumber()) {
      to.set(name, value);
    }
  }

  private void pattern(ObjectNode to, JsonNode pattern, String place) {
    String text = pattern.asString("");
    boolean usable = patterns.computeIfAbsent(text, Schemas::isUsable);
    if (usable) {
      to.put("pattern", text);
    } else {
      notes.add(place, "The pattern " + text + " cannot be used and is not checked.");
    }
  }

  private static boolean isUsable(String pattern) {
    return SchemaValidator.problemsOf(NODES.objectNode().put("pattern", pattern)).isEmpty();
  }

  private static void constants(ObjectNode to, JsonNode constants) {
    if (constants.isArray() && !constants.isEmpty()) {
      ArrayNode distinct = to.putArray("enum");
      constants.valueStream().distinct().forEach(distinct::add);
    }
  }

  private static void text(ObjectNode to, String name, JsonNode value) {
    if (value.isString()) {
      to.set(name, value);
    }
  }

  private static void describe(ObjectNode to, JsonNode schema) {
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

  private static void nullable(ObjectNode schema) {
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
