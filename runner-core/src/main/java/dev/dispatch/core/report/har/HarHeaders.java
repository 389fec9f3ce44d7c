package dev.dispatch.core.report.har;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Headers and cookies as HAR has them. */
final class HarHeaders {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private HarHeaders() {}

  static ArrayNode of(JsonNode message) {
    ArrayNode headers = NODES.arrayNode();
    message
        .path("headers")
        .forEach(field -> headers.add(HarFields.pair(text(field, "name"), text(field, "value"))));
    return headers;
  }

  static Optional<String> find(JsonNode message, String name) {
    return message
        .path("headers")
        .valueStream()
        .filter(field -> text(field, "name").equalsIgnoreCase(name))
        .map(field -> text(field, "value"))
        .findFirst();
  }

  /** Returns the cookies that were sent, or those that were set. */
  static ArrayNode cookies(JsonNode message) {
    ArrayNode cookies = NODES.arrayNode();
    for (JsonNode field : message.path("headers")) {
      switch (text(field, "name").toLowerCase(Locale.ROOT)) {
        case "cookie" -> {
          for (String cookie : text(field, "value").split(";", -1)) {
            cookies.add(cookie(cookie));
          }
        }
        case "set-cookie" -> cookies.add(cookie(text(field, "value").split(";", 2)[0]));
        default -> {} // not about cookies
      }
    }
    return cookies;
  }

  private static ObjectNode cookie(String text) {
    int sign = text.indexOf('=');
    return sign < 0
        ? HarFields.pair(text.strip(), "")
        : HarFields.pair(text.substring(0, sign).strip(), text.substring(sign + 1).strip());
  }

  private static String text(JsonNode field, String name) {
    return field.path(name).asString("");
  }
}
