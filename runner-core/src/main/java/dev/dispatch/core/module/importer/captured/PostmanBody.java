package dev.dispatch.core.module.importer.captured;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.LenientJson;
import dev.dispatch.core.module.importer.ImportNotes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a request in a Postman collection, in each of its modes. */
final class PostmanBody {

  private final PostmanVariables variables;
  private final ImportNotes notes;

  PostmanBody(PostmanVariables variables, ImportNotes notes) {
    this.variables = variables;
    this.notes = notes;
  }

  void read(JsonNode body, CapturedRequest request) {
    switch (body.path("mode").asString("")) {
      case "raw" -> raw(body, request);
      case "urlencoded" -> request.form = Optional.of(fields(body.path("urlencoded")));
      case "formdata" -> request.multipart = Optional.of(parts(body.path("formdata")));
      case "file" ->
          request.file = Optional.of(body.path("file").path("src").asString("upload.bin"));
      case "graphql" -> {
        request.json = Optional.of(graphql(body.path("graphql")));
        notes.add(
            request.place,
            "GraphQL is sent as JSON; 'http.graphql' also fails on errors in the answer.");
      }
      default -> {} // no body
    }
  }

  /** Postman keeps the variables as a text; a server takes an object. */
  private static JsonNode graphql(JsonNode written) {
    if (!(written instanceof ObjectNode body) || !written.path("variables").isString()) {
      return written;
    }
    ObjectNode sent = body.deepCopy();
    sent.remove("variables");
    LenientJson.parse(
            written.get("variables").stringValue().getBytes(StandardCharsets.UTF_8), JsonLimits.JOB)
        .map(LenientJson.Reply::value)
        .filter(JsonNode::isObject)
        .ifPresent(values -> sent.set("variables", values));
    return sent;
  }

  private void raw(JsonNode body, CapturedRequest request) {
    if (body.at("/options/raw/language").asString("").equals("json")
        && request.contentType.isEmpty()) {
      request.contentType = Optional.of("application/json");
    }
    String text = variables.known(body.path("raw").asString(""));
    // A variable where JSON has a value would make it no JSON.
    String readable =
        text.replaceAll("(?<=[:\\[,]\\s{0,8})\\{\\{[^{}]+}}", "\"value\"")
            .replaceAll("\\{\\{[^{}]+}}", "value");
    CapturedAction.body(readable, request);
  }

  private Map<String, String> fields(JsonNode list) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (JsonNode field : list.valueStream().filter(PostmanVariables::isOn).toList()) {
      fields.put(
          field.path("key").asString(""), variables.sample(field.path("value").asString("")));
    }
    return fields;
  }

  private Map<String, CapturedRequest.Part> parts(JsonNode list) {
    Map<String, CapturedRequest.Part> parts = new LinkedHashMap<>();
    for (JsonNode part : list.valueStream().filter(PostmanVariables::isOn).toList()) {
      boolean file = part.path("type").asString("").equals("file");
      String value =
          file
              ? part.path("src").asString("upload.bin")
              : variables.sample(part.path("value").asString(""));
      parts.put(part.path("key").asString(""), new CapturedRequest.Part(value, file));
    }
    return parts;
  }
}
