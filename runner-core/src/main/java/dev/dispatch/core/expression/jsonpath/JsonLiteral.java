package dev.dispatch.core.expression.jsonpath;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one JSON value where it stands in a longer text; what follows it is left alone. */
public final class JsonLiteral {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final String MEMBER = "A member is written \"name\": value.";

  private final Cursor cursor;

  private JsonLiteral(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads the JSON value that comes next. */
  public static JsonNode read(Cursor cursor) {
    return new JsonLiteral(cursor).value();
  }

  private JsonNode value() {
    return switch (cursor.peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> NODES.stringNode(QuotedText.read(cursor));
      default -> NumberText.startsAt(cursor) ? NumberText.read(cursor) : keyword();
    };
  }

  private JsonNode keyword() {
    if (cursor.take("true")) {
      return NODES.booleanNode(true);
    }
    if (cursor.take("false")) {
      return NODES.booleanNode(false);
    }
    if (cursor.take("null")) {
      return NODES.nullNode();
    }
    throw cursor.error(
        "expected a JSON value " + cursor.found(),
        "A JSON value is a number, true, false, null, a text in double quotes, [..] or {..}.");
  }

  private JsonNode array() {
    ArrayNode array = NODES.arrayNode();
    open("[");
    while (more("]", array.isEmpty())) {
      array.add(value());
      cursor.skipBlanks();
    }
    return array;
  }

  private JsonNode object() {
    ObjectNode object = NODES.objectNode();
    open("{");
    while (more("}", object.isEmpty())) {
      member(object);
      cursor.skipBlanks();
    }
    return object;
  }

  private void member(ObjectNode object) {
    int start = cursor.position();
    if (cursor.peek() != '"') {
      throw cursor.error("expected a member name in double quotes " + cursor.found(), MEMBER);
    }
    String name = QuotedText.read(cursor);
    if (object.has(name)) {
      throw cursor.errorAt(start, "the member '" + name + "' stands twice", "Keep one of them.");
    }
    cursor.skipBlanks();
    cursor.require(":", MEMBER);
    cursor.skipBlanks();
    object.set(name, value());
  }

  private void open(String bracket) {
    cursor.enter();
    cursor.require(bracket, "");
    cursor.skipBlanks();
  }

  /** Takes the closing bracket, or the comma before the next element. */
  private boolean more(String close, boolean first) {
    if (cursor.take(close)) {
      cursor.leave();
      return false;
    }
    if (!first) {
      cursor.require(",", "Elements are separated by commas; close with '" + close + "'.");
      cursor.skipBlanks();
    }
    return true;
  }
}
