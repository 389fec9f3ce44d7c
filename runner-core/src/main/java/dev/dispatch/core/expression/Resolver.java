package dev.dispatch.core.expression;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.Pointers;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** One resolution of one tree: the scope, and how much text it may still build. */
final class Resolver {

  static final int MAX_CHARS = 1024 * 1024;

  private final Scope scope;
  private final ValueBudget values = new ValueBudget();
  private int built;

  Resolver(Scope scope) {
    this.scope = scope;
  }

  JsonNode resolve(JsonNode tree, String pointer) {
    if (tree.isString()) {
      return string(tree, pointer);
    }
    if (tree.isObject()) {
      return object(tree, pointer);
    }
    return tree.isArray() ? array(tree, pointer) : tree;
  }

  private JsonNode object(JsonNode tree, String pointer) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : tree.properties()) {
      String name = member.getKey();
      copy.set(name, resolve(member.getValue(), Pointers.append(pointer, name)));
    }
    return copy;
  }

  private JsonNode array(JsonNode tree, String pointer) {
    ArrayNode copy = JsonNodeFactory.instance.arrayNode(tree.size());
    for (int i = 0; i < tree.size(); i++) {
      copy.add(resolve(tree.get(i), Pointers.append(pointer, i)));
    }
    return copy;
  }

  private JsonNode string(JsonNode string, String pointer) {
    if (Template.isPlain(string.stringValue())) {
      return string;
    }
    Template template = Template.parse(string.stringValue());
    return template.isSingle()
        ? whole(template.placeholders().getFirst(), pointer)
        : StringNode.valueOf(text(template, pointer));
  }

  private JsonNode whole(Placeholder placeholder, String pointer) {
    JsonNode value = value(placeholder, pointer);
    if (!values.allows(value)) {
      throw tooLarge("the values of placeholders add up to too much", pointer);
    }
    return value;
  }

  /** The default stands in for a missing value and for null alike. */
  private JsonNode value(Placeholder placeholder, String pointer) {
    Optional<JsonNode> found = scope.find(placeholder.reference());
    return found
        .filter(value -> !value.isNull())
        .or(placeholder::fallback)
        .or(() -> found)
        .orElseThrow(() -> Unresolved.missing(placeholder, pointer)); // G-A5
  }

  private String text(Template template, String pointer) {
    StringBuilder text = new StringBuilder();
    for (Part part : template.parts()) {
      String piece =
          switch (part) {
            case Part.Text(String literal) -> literal;
            case Placeholder placeholder -> piece(placeholder, pointer);
          };
      spend(piece, pointer);
      text.append(piece);
    }
    return text.toString();
  }

  private String piece(Placeholder placeholder, String pointer) {
    JsonNode value = value(placeholder, pointer);
    if (value.isNull()) {
      throw Unresolved.isNull(placeholder, pointer);
    }
    return value.isString() ? value.stringValue() : JsonText.compact(value);
  }

  private void spend(String piece, String pointer) {
    if (piece.length() > MAX_CHARS - built) {
      throw tooLarge("strings with placeholders grow beyond " + MAX_CHARS + " characters", pointer);
    }
    built += piece.length();
  }

  private static DispatchException tooLarge(String message, String pointer) {
    return new DispatchException(
        ExpressionError.EXPRESSION_TOO_LARGE,
        message + Unresolved.place(pointer),
        "Bring in less: a smaller part of the value, or the value fewer times.");
  }
}
