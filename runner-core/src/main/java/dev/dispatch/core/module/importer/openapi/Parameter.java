package dev.dispatch.core.module.importer.openapi;

import tools.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param name its name on the wire
 * @param in path, query, header or cookie
 * @param field the payload's field that it takes its value from
 * @param definition as the document has it, references resolved
 */
record Parameter(String name, String in, String field, JsonNode definition) {

  boolean isRequired() {
    return in.equals("path") || definition.path("required").asBoolean(false);
  }

  /** Returns its schema, also where it stands below a media type. */
  JsonNode schema() {
    if (definition.has("schema")) {
      return definition.get("schema");
    }
    return definition
        .path("content")
        .valueStream()
        .findFirst()
        .map(media -> media.path("schema"))
        .orElse(definition.path("schema"));
  }

  /** Returns its style; the place's own where none is written. */
  String style() {
    if (definition.has("content")) {
      return "json";
    }
    boolean form = in.equals("query") || in.equals("cookie");
    return definition.path("style").asString(form ? "form" : "simple");
  }

  boolean explodes() {
    return definition.path("explode").asBoolean(style().equals("form"));
  }
}
