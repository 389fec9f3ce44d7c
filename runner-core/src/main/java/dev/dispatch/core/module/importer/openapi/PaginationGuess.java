package dev.dispatch.core.module.importer.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells from names that are in use how the pages of a list follow each other. */
final class PaginationGuess {

  private PaginationGuess() {}

  /** Returns the hint; empty where the names tell nothing. */
  static Optional<ObjectNode> of(
      OpenApiDocument document, List<Parameter> parameters, JsonNode response) {
    Optional<ObjectNode> hint = of(parameters, response);
    hint.ifPresent(found -> places(document, response, found));
    return hint;
  }

  /** Where the items stand, and what asks for the next page, where the schema lets it be told. */
  private static void places(OpenApiDocument document, JsonNode response, ObjectNode hint) {
    JsonNode content = response.path("content");
    JsonNode schema =
        content.propertyNames().stream()
            .filter(MediaTypes::isJson)
            .findFirst()
            .map(type -> document.resolve(content.get(type).path("schema")))
            .orElse(content);
    List<String> lists =
        schema.path("properties").properties().stream()
            .filter(field ->
                document.resolve(field.getValue()).path("type").asString("").equals("array"))
            .map(Map.Entry::getKey)
            .toList();
    if (lists.size() == 1) {
      hint.put("items", place(lists.getFirst()));
    }
    schema.path("properties").propertyNames().stream()
        .filter(name -> name.matches("(?i)next_?(page_?)?(cursor|token)"))
        .findFirst()
        .filter(_ -> hint.path("type").asString("").equals("cursor"))
        .ifPresent(name -> hint.put("next", place(name)));
  }

  private static String place(String name) {
    return "$['" + name.replace("'", "\\'") + "']";
  }

  private static Optional<ObjectNode> of(List<Parameter> parameters, JsonNode response) {
    Optional<String> size =
        field(parameters, "(?i)per_?page|page_?size|limit|size|count|max_?results");
    Optional<String> page = field(parameters, "(?i)page|page_?number");
    Optional<String> offset = field(parameters, "(?i)offset|skip|start");
    Optional<String> cursor =
        field(parameters, "(?i)cursor|page_?token|next_?token|after|starting_?after|marker");
    if (response.path("headers").has("Link") && page.isPresent()) {
      return Optional.of(hint("link", page, size));
    }
    if (cursor.isPresent()) {
      return Optional.of(hint("cursor", cursor, size));
    }
    if (page.isPresent()) {
      return Optional.of(hint("page", page, size));
    }
    return offset.isPresent() && size.isPresent()
        ? Optional.of(hint("offset", offset, size))
        : Optional.empty();
  }

  private static Optional<String> field(List<Parameter> parameters, String names) {
    return parameters.stream()
        .filter(one -> one.in().equals("query") && one.name().matches(names))
        .map(Parameter::field)
        .findFirst();
  }

  private static ObjectNode hint(String type, Optional<String> input, Optional<String> size) {
    ObjectNode hint = JsonNodeFactory.instance.objectNode().put("type", type);
    input.ifPresent(field -> hint.put("input", field));
    size.ifPresent(field -> hint.put("size", field));
    return hint;
  }
}
