package dev.dispatch.core.module.declarative;

import dev.dispatch.core.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Values as the texts of a URL, a header or a form. */
final class Scalars {

  private Scalars() {}

  /** Returns a text as it is, anything else as compact JSON. */
  static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : JsonText.compact(value);
  }

  /** Returns the texts of a list's items that are not null, or of the one value. */
  static List<String> items(JsonNode value) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value.isArray() ? value.values() : List.of(value)) {
      if (!item.isNull()) {
        texts.add(text(item));
      }
    }
    return texts;
  }

  /** Returns the names and values of an object's members that are not null, one after another. */
  static List<String> members(JsonNode object) {
    List<String> texts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (!member.getValue().isNull()) {
        texts.add(member.getKey());
        texts.add(text(member.getValue()));
      }
    }
    return texts;
  }
}
