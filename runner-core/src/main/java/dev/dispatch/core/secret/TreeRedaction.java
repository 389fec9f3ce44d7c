package dev.dispatch.core.secret;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Redacts one tree value by value, so that no way to escape a string can hide a secret in it. */
final class TreeRedaction {

  /** A number with fewer digits holds those of a secret by chance (G-C4). */
  private static final int TELLING_DIGITS = 8;

  /** Numbers are written out in full up to this scale; secrets are not longer. */
  private static final int LARGEST_SCALE = 100;

  private final TextScan scan;
  private Optional<String> first = Optional.empty();
  private int masked;

  TreeRedaction(List<Automaton> automata) {
    this.scan = new TextScan(automata);
  }

  /** Returns the same node where it is clean. */
  JsonNode redact(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> redactObject(object);
      case ArrayNode array -> redactArray(array);
      default -> redactValue(node);
    };
  }

  /** Returns the mask of the first secret in a tree. */
  Optional<String> find(JsonNode tree) {
    var _ = redact(tree);
    return first;
  }

  private JsonNode redactObject(ObjectNode object) {
    ObjectNode copy = null;
    int seen = 0;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      int before = masked;
      String name = redactText(member.getKey());
      JsonNode value = redact(member.getValue());
      if (copy == null && masked > before) {
        copy = firstMembers(object, seen);
      }
      if (copy != null) {
        copy.set(unused(name, copy), value);
      }
      seen++;
    }
    return copy == null ? object : copy;
  }

  private static ObjectNode firstMembers(ObjectNode object, int count) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    object.propertyStream().limit(count).forEach(m -> copy.set(m.getKey(), m.getValue()));
    return copy;
  }

  /** Two names may be masked as one; neither member may be lost. */
  private static String unused(String name, ObjectNode object) {
    String unused = name;
    for (int n = 2; object.has(unused); n++) {
      unused = name + "#" + n;
    }
    return unused;
  }

  private JsonNode redactArray(ArrayNode array) {
    ArrayNode copy = null;
    for (int i = 0; i < array.size(); i++) {
      int before = masked;
      JsonNode value = redact(array.get(i));
      if (copy == null && masked > before) {
        copy = array.arrayNode().addAll(array.valueStream().limit(i).toList());
      }
      if (copy != null) {
        copy.add(value);
      }
    }
    return copy == null ? array : copy;
  }

  private JsonNode redactValue(JsonNode node) {
    if (node.isString()) {
      String text = node.stringValue();
      String redacted = redactText(text);
      return redacted.equals(text) ? node : StringNode.valueOf(redacted);
    }
    return node.isNumber() ? redactNumber(node) : node;
  }

  private JsonNode redactNumber(JsonNode node) {
    String text = digits(node.decimalValue());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<Hit> hits = scan.readWhole(bytes);
    for (Hit hit : hits) {
      int length = hit.end() - hit.start();
      if (length == bytes.length || length >= TELLING_DIGITS) {
        return StringNode.valueOf(mask(bytes, hits));
      }
    }
    return node;
  }

  private static String digits(BigDecimal number) {
    return Math.abs(number.scale()) > LARGEST_SCALE ? number.toString() : number.toPlainString();
  }

  private String redactText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<Hit> hits = scan.readWhole(bytes);
    return hits.isEmpty() ? text : mask(bytes, hits);
  }

  private String mask(byte[] bytes, List<Hit> hits) {
    masked++;
    first = first.isPresent() ? first : Optional.of(hits.getFirst().mask().text());
    return new String(Redactor.masked(bytes, bytes.length, hits), StandardCharsets.UTF_8);
  }
}
