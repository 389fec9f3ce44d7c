package dev.dispatch.core.report.har;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Names and values: as they are, and those of a query or a form, decoded. */
final class HarFields {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private HarFields() {}

  static ArrayNode of(String encoded) {
    ArrayNode fields = NODES.arrayNode();
    for (String field : encoded.split("&", -1)) {
      int sign = field.indexOf('=');
      String name = sign < 0 ? field : field.substring(0, sign);
      fields.add(pair(decoded(name), sign < 0 ? "" : decoded(field.substring(sign + 1))));
    }
    return fields;
  }

  static ObjectNode pair(String name, String value) {
    return NODES.objectNode().put("name", name).put("value", value);
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenEscape) {
      return part; // shown as it was sent
    }
  }
}
