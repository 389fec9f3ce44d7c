package dev.dispatch.core.demo;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the demo API answers. */
record Reply(int status, Map<String, String> headers, JsonNode body) {

  static Reply of(int status, JsonNode body) {
    return new Reply(status, Map.of(), body);
  }

  static Reply ok(JsonNode body) {
    return of(200, body);
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
    return new Reply(status, more, body);
  }
}
