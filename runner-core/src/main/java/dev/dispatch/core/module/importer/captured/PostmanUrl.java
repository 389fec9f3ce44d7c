package dev.dispatch.core.module.importer.captured;

import dev.dispatch.core.module.importer.ImportNotes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the URL of a request in a Postman collection: origin, path with its variables, query. */
final class PostmanUrl {

  private final PostmanVariables variables;
  private final ImportNotes notes;

  PostmanUrl(PostmanVariables variables, ImportNotes notes) {
    this.variables = variables;
    this.notes = notes;
  }

  void read(JsonNode url, CapturedRequest request) {
    String written = url.isString() ? url.stringValue() : url.path("raw").asString("");
    String base = written.replaceFirst("^(https?://[^/?#]*|\\{\\{[^}]*}}|).*$", "$1");
    String origin = variables.known(base).replaceFirst("/+$", "");
    if (origin.startsWith("{{")) {
      notes.add(
          request.place, "The variable " + origin + " has no value here; jobs name http.baseUrl.");
    }
    request.origin = origin.matches("https?://.*") ? origin : "";
    String rest = written.substring(base.length()).replaceFirst("[?#].*$", "");
    path(variables.known(base.isEmpty() ? rest.replaceFirst("^[^/]*", "") : rest), url, request);
    query(variables.known(written), url, request);
  }

  private void path(String path, JsonNode url, CapturedRequest request) {
    Map<String, String> samples = new HashMap<>();
    for (JsonNode variable : url.path("variable")) {
      samples.put(
          variable.path("key").asString(""), variables.known(variable.path("value").asString("")));
    }
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      String name =
          segment.startsWith(":")
              ? segment.substring(1)
              : segment.matches("\\{\\{[^{}]+}}") ? segment.substring(2, segment.length() - 2) : "";
      if (name.isEmpty()) {
        segments.add(segment.replace("{", "%7B").replace("}", "%7D").replace(" ", "%20"));
      } else {
        String sample = samples.getOrDefault(name, "");
        String field = name.replaceAll("[^A-Za-z0-9_-]", "_");
        request.pathSamples.put(field, sample.isEmpty() || sample.contains("{{") ? "1" : sample);
        segments.add("{" + field + "}");
      }
    }
    String whole = String.join("/", segments);
    request.path = whole.startsWith("/") ? whole : "/" + whole;
  }

  private void query(String raw, JsonNode url, CapturedRequest request) {
    if (url.path("query").isArray()) {
      url.path("query")
          .valueStream()
          .filter(PostmanVariables::isOn)
          .forEach(parameter ->
              request.addQuery(
                  parameter.path("key").asString(""),
                  variables.sample(parameter.path("value").asString(""))));
    } else if (raw.contains("?")) {
      CapturedUrl.query(raw.substring(raw.indexOf('?') + 1).replaceFirst("#.*$", ""), request);
    }
  }
}
