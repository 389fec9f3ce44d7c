package dev.dispatch.core.report.har;

import dev.dispatch.core.run.RunRecord;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The request of an entry. */
final class HarRequest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private HarRequest() {}

  static ObjectNode of(RunRecord run, JsonNode call) {
    JsonNode message = call.path("request");
    String url = call.path("url").asString("");
    ObjectNode request = NODES.objectNode();
    request.put("method", call.path("method").asString(""));
    request.put("url", url);
    request.put("httpVersion", version(call));
    request.set("cookies", HarHeaders.cookies(message));
    request.set("headers", HarHeaders.of(message));
    request.set("queryString", query(url));
    HarBody.of(run, message).ifPresent(body -> request.set("postData", body.postData()));
    request.put("headersSize", -1);
    request.put("bodySize", message.path("bytes").asLong(0));
    return request;
  }

  /** Returns {@code HTTP/1.1} for {@code http/1.1}, {@code h2} as {@code HTTP/2}. */
  static String version(JsonNode call) {
    String protocol = call.path("protocol").asString("").toUpperCase(Locale.ROOT);
    return protocol.equals("H2") || protocol.startsWith("H2_") ? "HTTP/2" : protocol;
  }

  private static ArrayNode query(String url) {
    int mark = url.indexOf('?');
    int end = url.indexOf('#') < 0 ? url.length() : url.indexOf('#');
    if (mark < 0 || mark + 1 >= end) {
      return NODES.arrayNode();
    }
    return HarFields.of(url.substring(mark + 1, end));
  }
}
