package dev.dispatch.core.module.importer.openapi;

import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.module.importer.ImportNotes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One schema on its way from OpenAPI to JSON Schema; knows the references that it stands within.
 */
final class SchemaConversion {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
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

  private final Schemas schemas;
  private final OpenApiDocument document;
  private final ImportNotes notes;
  private final SchemaKeywords keywords;
  private final String prefix;
  private final Set<String> inlined = new HashSet<>();

  /**
   * Creates the conversion of one schema.
   *
   * @param prefix what stands before the file names of shared schemas
   */
  SchemaConversion(
      Schemas schemas,
      OpenApiDocument document,
      ImportNotes notes,
      SchemaKeywords keywords,
      String prefix) {
    this.schemas = schemas;
    this.document = document;
    this.notes = notes;
    this.keywords = keywords;
    this.prefix = prefix;
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
    SchemaKeywords.describe(converted, schema);
    if (schema.path("nullable").asBoolean(false)) {
      SchemaKeywords.nullable(converted);
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
      case "type" -> keywords.type(to, value, place);
      case "required" -> SchemaKeywords.required(to, value);
      case "exclusiveMinimum" -> SchemaKeywords.exclusive(to, name, "minimum", value);
      case "exclusiveMaximum" -> SchemaKeywords.exclusive(to, name, "maximum", value);
      case "minimum", "maximum" -> SchemaKeywords.bound(to, name, value);
      case "pattern" -> keywords.pattern(to, value, place);
      case "enum" -> SchemaKeywords.constants(to, value);
      case "format" -> SchemaKeywords.text(to, name, value);
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
    if (reference.startsWith(Schemas.COMPONENTS)) {
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
      SchemaKeywords.describe(reference, schema);
    }
    return reference;
  }

  private ObjectNode reference(String reference, String place) {
    List<String> path = Pointers.segments(OpenApiDocument.pointer(reference));
    String component = path.get(2);
    JsonNode target = document.target(Schemas.COMPONENTS + escaped(component)).orElse(null);
    if (target == null) {
      notes.add(place, "The schema '" + reference + "' is not there; any value is taken.");
      return NODES.objectNode();
    }
    String file = schemas.share(component, target);
    StringBuilder rest = new StringBuilder();
    path.subList(3, path.size()).forEach(name -> rest.append('/').append(escaped(name)));
    return NODES
        .objectNode()
        .put("$ref", prefix + file + ".json" + (rest.isEmpty() ? "" : "#" + rest));
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
