package dev.dispatch.core.demo;

import dev.dispatch.core.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the demo API answers. */
record Reply(int status, Map<String, String> headers, Content content) {

  private static final String JSON = "application/json; charset=utf-8";

  static Reply of(int status, JsonNode body) {
    byte[] bytes = JsonText.compact(body).getBytes(StandardCharsets.UTF_8);
    return of(status, JSON, Content.of(bytes));
  }

  static Reply of(int status, String contentType, Content content) {
    return new Reply(status, Map.of("Content-Type", contentType), content);
  }

  static Reply ok(JsonNode body) {
    return of(200, body);
  }

  static Reply text(String contentType, String text) {
    return of(200, contentType, Content.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  static Reply notFound() {
    return of(404, JsonNodeFactory.instance.objectNode());
  }

  static Reply error(int status, String message) {
    return of(status, JsonNodeFactory.instance.objectNode().put("error", message));
  }

  Reply with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, content);
  }
}
