package dev.dispatch.core.module.importer.openapi;

import dev.dispatch.core.module.importer.ImportNotes;
import dev.dispatch.core.module.importer.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes an action out of one operation. */
final class OperationImport {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final OpenApiDocument document;
  private final Schemas schemas;
  private final Servers servers;
  private final ImportNotes notes;
  private final String place;

  OperationImport(
      OpenApiDocument document, Schemas schemas, Servers servers, ImportNotes notes, String place) {
    this.document = document;
    this.schemas = schemas;
    this.servers = servers;
    this.notes = notes;
    this.place = place;
  }

  ObjectNode action(String path, String method, JsonNode item, JsonNode operation) {
    InputFields input = new InputFields();
    List<Parameter> parameters = new Parameters(document, input).of(item, operation);
    ObjectNode request = NODES.objectNode();
    request.put("method", method.toUpperCase(Locale.ROOT));
    request.put("path", path(path, parameters));
    new ParameterWriter(schemas, input, notes, place).write(parameters, request);
    body(operation, method, input, request);
    ObjectNode action = NODES.objectNode();
    action.put("description", description(path, method, operation));
    if (!input.isEmpty()) {
      action.set("input", input.schema());
    }
    action.set("request", request);
    new ResponseImport(document, schemas, place).write(operation, action);
    new Credentials(document, notes)
        .of(operation, place)
        .ifPresent(scheme -> action.set("credential", scheme));
    PaginationGuess.of(
            document, parameters, document.resolve(operation.path("responses").path("200")))
        .ifPresent(hint -> action.set("pagination", hint));
    server(item, operation).ifPresent(url -> action.put("baseUrl", url));
    noteWhatIsLeftOut(operation);
    ActionExample.add(document, parameters, operation, schemas, input, action);
    return action;
  }

  private void body(JsonNode operation, String method, InputFields input, ObjectNode request) {
    if (!operation.has("requestBody")) {
      return;
    }
    if (method.equals("get") || method.equals("head")) {
      notes.add(
          place, "A " + method.toUpperCase(Locale.ROOT) + " has no body; its own is left out.");
      return;
    }
    JsonNode body = document.resolve(operation.get("requestBody"));
    new BodyImport(document, schemas, input, notes, place).write(body, request);
  }

  private Optional<String> server(JsonNode item, JsonNode operation) {
    JsonNode own = operation.has("servers") ? operation.get("servers") : item.path("servers");
    return servers.first(own, place);
  }

  private static String description(String path, String method, JsonNode operation) {
    String summary = Sentence.first(operation.path("summary").asString(""));
    String sentence =
        summary.length() > 5 ? summary : Sentence.first(operation.path("description").asString(""));
    String whole =
        sentence.length() > 5
            ? sentence
            : "Call " + method.toUpperCase(Locale.ROOT) + " " + path + ".";
    return operation.path("deprecated").asBoolean(false) ? "Deprecated: " + whole : whole;
  }

  /** Puts the payload's fields into the path, and escapes nothing else that is in it. */
  private String path(String path, List<Parameter> parameters) {
    String template = path.startsWith("/") ? path : "/" + path;
    int query = template.indexOf('?');
    if (query >= 0) {
      notes.add(place, "The path holds a query, which is left out.");
      template = template.substring(0, query);
    }
    for (Parameter parameter : parameters) {
      if (parameter.in().equals("path")) {
        template =
            template.replace("{" + parameter.name() + "}", "{" + expression(parameter) + "}");
      }
    }
    return template.replaceAll("#.*$", "").replace(" ", "%20");
  }

  private static String expression(Parameter parameter) {
    String operator =
        switch (parameter.style()) {
          case "label" -> ".";
          case "matrix" -> ";";
          default -> "";
        };
    return operator + parameter.field() + (parameter.explodes() ? "*" : "");
  }

  private void noteWhatIsLeftOut(JsonNode operation) {
    if (operation.has("callbacks")) {
      notes.add(place, "Callbacks are calls that the server makes; they are left out.");
    }
    List<String> links = new ArrayList<>();
    operation
        .path("responses")
        .valueStream()
        .map(document::resolve)
        .forEach(response -> links.addAll(response.path("links").propertyNames()));
    if (!links.isEmpty()) {
      notes.add(place, "Links are left out: " + String.join(", ", links) + ".");
    }
  }
}
