package dev.dispatch.core.run.synthesis;

import dev.dispatch.core.run.diff.PlacePath;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Drafts what a step is to be held to: its status, the types of what it gave, and the values that
 * will be the same next time.
 */
final class ExpectDraft {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A draft that nobody reads to the end helps nobody. */
  private static final int MOST_RULES = 16;

  private static final int DEEPEST = 3;
  private static final int LONGEST_TEXT = 200;

  private final ArrayNode rules = NODES.arrayNode();
  private final LiteralReplacement references;

  private final String sent;

  private ExpectDraft(LiteralReplacement references, String sent) {
    this.references = references;
    this.sent = sent;
  }

  /**
   * Returns the group of rules; empty where there is nothing to hold the step to.
   *
   * @param status of the step's only call, 0 where it made none or several
   * @param sent the payload as text
   */
  static Optional<ObjectNode> of(
      JsonNode response, int status, LiteralReplacement references, String sent) {
    ExpectDraft draft = new ExpectDraft(references, sent);
    if (status > 0) {
      draft.rule("$.http.status", "eq", NODES.numberNode(status));
    }
    draft.value("$.response", "", response, 0);
    if (draft.rules.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode group = NODES.objectNode();
    group.put("mode", "ALL");
    group.set("rules", draft.rules);
    return Optional.of(group);
  }

  private void value(String path, String key, JsonNode value, int depth) {
    if (rules.size() >= MOST_RULES) {
      return;
    }
    switch (value) {
      case ObjectNode object -> object(path, object, depth);
      case ArrayNode array -> array(path, array, depth);
      case StringNode text -> text(path, key, text);
      case NumericNode number -> number(path, key, number);
      case BooleanNode flag -> rule(path, "eq", flag);
      default -> {} // null says little: next time there may be something
    }
  }

  private void object(String path, ObjectNode object, int depth) {
    if (depth == 0 || depth >= DEEPEST || object.isEmpty()) {
      type(path, "object");
    }
    if (depth < DEEPEST) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        value(
            PlacePath.member(path, member.getKey()), member.getKey(), member.getValue(), depth + 1);
      }
    }
  }

  /** How many there are may change; that there are some, and what they look like, hardly. */
  private void array(String path, ArrayNode array, int depth) {
    type(path, "array");
    if (array.isEmpty()) {
      return;
    }
    rule(path, "length_gt", NODES.numberNode(0));
    if (array.get(0) instanceof ObjectNode first && depth < DEEPEST) {
      first
          .properties()
          .forEach(
              member -> typeOf(PlacePath.member(path + "[0]", member.getKey()), member.getValue()));
    }
  }

  private void typeOf(String path, JsonNode value) {
    if (!(value instanceof NullNode)) {
      type(path, name(value));
    }
  }

  private static String name(JsonNode value) {
    return switch (value) {
      case ObjectNode object -> "object";
      case ArrayNode array -> "array";
      case BooleanNode flag -> "boolean";
      case NumericNode number -> number.isIntegralNumber() ? "integer" : "number";
      default -> "string";
    };
  }

  private void text(String path, String key, StringNode text) {
    JsonNode wanted = references.of(text);
    boolean known = !wanted.equals(text);
    boolean changes =
        FieldNames.isVolatile(key) || FieldNames.isIdentifier(key) || ValueShapes.isVolatile(text);
    boolean unfit =
        isContent(text.stringValue())
            || text.stringValue().length() > LONGEST_TEXT
            || text.stringValue().contains("${"); // what a server sent is no template
    if (known && !ValueShapes.isMask(text.stringValue())) {
      rule(path, "eq", wanted);
    } else if (changes || unfit) {
      type(path, "string");
    } else {
      rule(path, "eq", text);
    }
  }

  /** Sentences are what a server has now; what it was sent it has next time, too. */
  private boolean isContent(String text) {
    return text.strip().split("\\s+", -1).length > 2 && !sent.contains(text);
  }

  private void number(String path, String key, NumericNode number) {
    boolean changes =
        FieldNames.isVolatile(key)
            || FieldNames.isIdentifier(key)
            || ValueShapes.isVolatile(number);
    if (changes) {
      type(path, name(number));
    } else {
      rule(path, "eq", number);
    }
  }

  private void type(String path, String type) {
    rule(path, "type", NODES.stringNode(type));
  }

  private void rule(String path, String op, JsonNode value) {
    if (rules.size() < MOST_RULES) {
      rules.addObject().put("path", path).put("op", op).set("value", value);
    }
  }
}
