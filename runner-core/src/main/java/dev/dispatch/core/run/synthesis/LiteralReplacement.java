package dev.dispatch.core.run.synthesis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Puts references in the place of literals that came from earlier answers. */
final class LiteralReplacement {

  private static final Set<String> URLS = Set.of("path", "url", "uri", "href", "endpoint");

  private final ObservedValues earlier;

  LiteralReplacement(ObservedValues earlier) {
    this.earlier = earlier;
  }

  /** Returns a copy of a payload. */
  JsonNode of(JsonNode payload) {
    return of("", payload);
  }

  private JsonNode of(String key, JsonNode node) {
    return switch (node) {
      case ObjectNode object -> members(object);
      case ArrayNode array -> elements(key, array);
      default -> scalar(key, node);
    };
  }

  private ObjectNode members(ObjectNode object) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      copy.set(member.getKey(), of(member.getKey(), member.getValue()));
    }
    return copy;
  }

  private ArrayNode elements(String key, ArrayNode array) {
    ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
    array.forEach(element -> copy.add(of(key, element)));
    return copy;
  }

  private JsonNode scalar(String key, JsonNode value) {
    if (value.isNumber()) {
      return earlier.exactly(key, value).<JsonNode>map(LiteralReplacement::whole).orElse(value);
    }
    if (!value.isString() || value.stringValue().contains("${")) {
      return value; // what is a template already was meant so
    }
    String text = value.stringValue();
    Optional<JsonNode> exact = earlier.exactly(key, value).map(LiteralReplacement::whole);
    return exact.orElseGet(() -> StringNode.valueOf(URLS.contains(key) ? url(text) : within(text)));
  }

  private static JsonNode whole(Observed observed) {
    return StringNode.valueOf(observed.placeholder());
  }

  /** Each part between slashes, question mark and ampersands is looked at by itself. */
  private String url(String text) {
    StringBuilder url = new StringBuilder();
    for (String piece : text.split("(?<=[/?&=#])|(?=[/?&=#])", -1)) {
      url.append(
          isSeparator(piece)
              ? piece
              : earlier.part(piece).map(Observed::placeholder).orElseGet(() -> within(piece)));
    }
    return url.toString();
  }

  private static boolean isSeparator(String piece) {
    return piece.isEmpty() || "/?&=#".contains(piece);
  }

  private String within(String text) {
    Optional<Observed> longest = earlier.within(text);
    if (longest.isEmpty()) {
      return text;
    }
    int at = text.indexOf(longest.get().text());
    return within(text.substring(0, at))
        + longest.get().placeholder()
        + within(text.substring(at + longest.get().text().length()));
  }
}
