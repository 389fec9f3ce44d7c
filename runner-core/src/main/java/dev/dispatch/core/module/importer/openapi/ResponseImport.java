package dev.dispatch.core.module.importer.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is expected of a response, and what it exports. */
final class ResponseImport {

  private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

  private final OpenApiDocument document;
  private final Schemas schemas;
  private final String place;

  ResponseImport(OpenApiDocument document, Schemas schemas, String place) {
    this.document = document;
    this.schemas = schemas;
    this.place = place;
  }

  void write(JsonNode operation, ObjectNode action) {
    List<String> right = right(operation.path("responses"));
    List<String> statuses = right.stream().filter(code -> code.matches("[1-5][0-9][0-9]")).toList();
    if (statuses.size() == right.size() && !statuses.isEmpty()) {
      ArrayNode expected = action.putArray("expectStatus");
      statuses.forEach(code -> expected.add(Integer.parseInt(code)));
    }
    for (String code : right) {
      JsonNode response = document.resolve(operation.path("responses").path(code));
      Optional<JsonNode> schema = schema(response);
      if (schema.isPresent() && !action.has("response")) {
        action.set("response", schemas.ofAction(schema.get(), place + " response " + code));
        exports(schema.get(), action);
      }
      if (response.path("headers").has("Location") && !isExported(action, "location")) {
        ObjectNode location = action.withObjectProperty("exports").putObject("location");
        location.put("header", "location").put("description", "Where what was made is.");
        location.put("optional", true);
      }
    }
  }

  private static boolean isExported(JsonNode action, String name) {
    return action.path("exports").has(name);
  }

  /** Returns the codes of answers that are right: those of 2xx, else those of 3xx. */
  private static List<String> right(JsonNode responses) {
    List<String> success = codes(responses, "2");
    return success.isEmpty() ? codes(responses, "3") : success;
  }

  private static List<String> codes(JsonNode responses, String first) {
    return responses.propertyNames().stream().filter(code -> code.startsWith(first)).toList();
  }

  private Optional<JsonNode> schema(JsonNode response) {
    JsonNode content = response.path("content");
    return content.propertyNames().stream()
        .filter(MediaTypes::isJson)
        .findFirst()
        .map(type -> content.get(type).path("schema"))
        .filter(JsonNode::isObject);
  }

  /** What names a thing is what the next step needs. */
  private void exports(JsonNode schema, ObjectNode action) {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    ObjectFields.of(document, schema).ifPresent(fields -> properties.putAll(fields.properties()));
    for (Map.Entry<String, JsonNode> own :
        document.resolve(schema).path("properties").properties()) {
      properties.putIfAbsent(own.getKey(), own.getValue());
    }
    properties.forEach((name, property) -> export(name, document.resolve(property), action));
  }

  private void export(String name, JsonNode schema, ObjectNode action) {
    String type = schema.path("type").asString("");
    if (isHandle(name) && SCALARS.contains(type)) {
      ObjectNode export = action.withObjectProperty("exports").putObject(name);
      export.put("path", "$['" + name + "']");
      export.putObject("schema").put("type", type);
      export.put("optional", true);
      if (schema.path("nullable").asBoolean(false)) {
        export.remove("schema");
      }
    }
  }

  private static boolean isHandle(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_-]{0,63}")
        && (name.matches("(?i)id|key|name|number|slug|uuid|status|state")
            || name.matches(".*(Id|_id)"));
  }
}
