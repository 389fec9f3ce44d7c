package dev.dispatch.core.module.importer.openapi;

import dev.dispatch.core.module.importer.ImportNotes;
import dev.dispatch.core.module.importer.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a request body, and the payload's fields that it is made of. */
final class BodyImport {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST_FIELDS = 60;

  private final OpenApiDocument document;
  private final Schemas schemas;
  private final InputFields input;
  private final ImportNotes notes;
  private final String place;

  BodyImport(
      OpenApiDocument document,
      Schemas schemas,
      InputFields input,
      ImportNotes notes,
      String place) {
    this.document = document;
    this.schemas = schemas;
    this.input = input;
    this.notes = notes;
    this.place = place;
  }

  void write(JsonNode body, ObjectNode request) {
    JsonNode content = body.path("content");
    Optional<String> chosen = MediaTypes.choose(content.propertyNames());
    if (chosen.isEmpty()) {
      return;
    }
    String type = chosen.get();
    List<String> others = content.propertyNames().stream().filter(t -> !t.equals(type)).toList();
    if (!others.isEmpty()) {
      notes.add(
          place, "The body is sent as " + type + ", not as " + String.join(", ", others) + ".");
    }
    JsonNode schema = content.get(type).path("schema");
    boolean required = body.path("required").asBoolean(false);
    String description = Sentence.first(body.path("description").asString(""));
    switch (MediaTypes.kindOf(type)) {
      case JSON -> json(type, schema, required, description, request);
      case FORM -> form(content.get(type), schema, required, request);
      case MULTIPART -> multipart(schema, required, request);
      case TEXT ->
          whole(
              "text",
              type,
              NODES.objectNode().put("type", "string"),
              required,
              description,
              request);
      case FILE -> file(type, required, request);
    }
  }

  private void json(
      String type, JsonNode schema, boolean required, String description, ObjectNode request) {
    Optional<ObjectFields> fields =
        ObjectFields.of(document, schema).filter(found -> canBeFlat(found, required));
    if (fields.isPresent()) {
      ObjectNode json = request.putObject("json");
      fields
          .get()
          .properties()
          .forEach((name, property) -> {
            field(name, property, fields.get().required().contains(name));
            json.put(name, "{" + name + "}");
          });
      mediaType(type, request);
      return;
    }
    whole("json", type, schemas.ofAction(schema, place + " body"), required, description, request);
  }

  /** Fields can stand in the payload one by one where that says the same. */
  private boolean canBeFlat(ObjectFields fields, boolean required) {
    return !fields.properties().isEmpty()
        && fields.properties().size() <= MOST_FIELDS
        && (required || fields.required().isEmpty())
        && fields.properties().keySet().stream()
            .allMatch(name -> !input.isTaken(name) && InputFields.plain(name).equals(name));
  }

  private void field(String name, JsonNode property, boolean required) {
    ObjectNode schema = schemas.ofAction(property, place + " body/" + name);
    InputFields.described(schema, "The field " + name + " of the body.");
    input.set(name, schema, required);
  }

  private void whole(
      String form,
      String type,
      ObjectNode schema,
      boolean required,
      String description,
      ObjectNode request) {
    String name = input.free("body", "request");
    ObjectNode described = schema;
    if (!description.isEmpty()) {
      described.put("description", description);
    }
    input.set(name, InputFields.described(described, "The body."), required);
    request.put(form, "{" + name + "}");
    mediaType(type, request);
  }

  private static void mediaType(String type, ObjectNode request) {
    if (!type.equals("application/json") && !type.contains("*")) {
      request.put("contentType", type);
    }
  }

  private void form(JsonNode media, JsonNode schema, boolean required, ObjectNode request) {
    ObjectNode form = request.putObject("form");
    fieldsOf(schema)
        .forEach((name, property) -> {
          String field = input.free(name, "form");
          named(field, name, property, required && isRequired(schema, name));
          JsonNode encoding = media.path("encoding").path(name);
          form.set(name, formValue(field, encoding));
        });
  }

  private static JsonNode formValue(String field, JsonNode encoding) {
    String style = encoding.path("style").asString("form");
    boolean json = encoding.path("contentType").asString("").contains("json");
    boolean explode = encoding.path("explode").asBoolean(style.equals("form"));
    if (!json && style.equals("form") && explode) {
      return NODES.stringNode("{" + field + "}");
    }
    ObjectNode value = NODES.objectNode().put("value", "{" + field + "}");
    value.put("style", json ? "json" : style);
    return explode == style.equals("form") ? value : value.put("explode", explode);
  }

  private void multipart(JsonNode schema, boolean required, ObjectNode request) {
    ObjectNode parts = request.putObject("multipart");
    fieldsOf(schema)
        .forEach((name, property) -> {
          String field = input.free(name, "part");
          if (isFile(property)) {
            boolean several = document.resolve(property).path("type").asString("").equals("array");
            input.set(field, fileField(several), required && isRequired(schema, name));
            parts.putObject(name).put("file", "{" + field + "}");
          } else {
            named(field, name, property, required && isRequired(schema, name));
            parts.put(name, "{" + field + "}");
          }
        });
  }

  private boolean isFile(JsonNode property) {
    JsonNode schema = document.resolve(property);
    JsonNode item = schema.has("items") ? document.resolve(schema.get("items")) : schema;
    String format = item.path("format").asString("");
    boolean text = item.path("type").asString("").equals("string");
    boolean binary = format.equals("binary") || item.has("contentMediaType");
    return binary && (text || !item.has("type"));
  }

  private static ObjectNode fileField(boolean several) {
    ObjectNode path = NODES.objectNode().put("type", "string");
    String where = ", relative to the job's folder.";
    if (!several) {
      return path.put("description", "The path of the file" + where);
    }
    ObjectNode list = NODES.objectNode().put("type", "array");
    list.set("items", path);
    return list.put("description", "The paths of the files" + where);
  }

  private void file(String type, boolean required, ObjectNode request) {
    String name = input.free("file", "request");
    input.set(name, fileField(false), required);
    request.put("file", "{" + name + "}");
    mediaType(type, request);
  }

  private void named(String field, String name, JsonNode property, boolean required) {
    ObjectNode schema = schemas.ofAction(property, place + " body/" + name);
    input.set(
        field, InputFields.described(schema, "The field " + name + " of the body."), required);
  }

  private Map<String, JsonNode> fieldsOf(JsonNode schema) {
    Map<String, JsonNode> fields =
        ObjectFields.of(document, schema)
            .map(ObjectFields::properties)
            .orElseGet(LinkedHashMap::new);
    if (fields.isEmpty()) {
      notes.add(place, "The body's fields are not described; none is sent.");
    }
    return fields;
  }

  private boolean isRequired(JsonNode schema, String name) {
    return ObjectFields.of(document, schema)
        .map(ObjectFields::required)
        .orElse(Set.of())
        .contains(name);
  }
}
