package dev.dispatch.core.module.importer.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the parameters of an operation: its path's and its own, which win. */
final class Parameters {

  private static final List<String> PLACES = List.of("path", "query", "header", "cookie");

  /** OpenAPI says that these are no parameters: content negotiation and security are told apart. */
  private static final Set<String> NOT_HEADERS = Set.of("accept", "content-type", "authorization");

  private final OpenApiDocument document;
  private final InputFields input;

  Parameters(OpenApiDocument document, InputFields input) {
    this.document = document;
    this.input = input;
  }

  /** Returns the parameters by place, each with a field of its own. */
  List<Parameter> of(JsonNode item, JsonNode operation) {
    Map<String, JsonNode> known = new LinkedHashMap<>();
    add(known, item.path("parameters"));
    add(known, operation.path("parameters"));
    List<Parameter> parameters = new ArrayList<>();
    for (String place : PLACES) {
      known.values().stream()
          .filter(one -> one.path("in").asString("").equals(place))
          .forEach(one -> parameters.add(parameter(one, place)));
    }
    return parameters;
  }

  private void add(Map<String, JsonNode> known, JsonNode written) {
    for (JsonNode one : written) {
      JsonNode parameter = document.resolve(one);
      String name = parameter.path("name").asString("");
      String in = parameter.path("in").asString("");
      boolean header = in.equals("header") && NOT_HEADERS.contains(name.toLowerCase(Locale.ROOT));
      if (!name.isEmpty() && !header) {
        known.put(in + " " + name, parameter);
      }
    }
  }

  private Parameter parameter(JsonNode definition, String place) {
    String name = definition.path("name").asString("");
    String field = input.free(name, place);
    input.reserve(field);
    return new Parameter(name, place, field, definition);
  }
}
