package dev.dispatch.core.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads one JSON text (RFC 8259) into a tree, and says exactly where a text is not one. */
final class JsonReader {

  private static final int NO_NAME = -1;

  private final JsonCursor cursor;
  private final JsonLimits limits;
  private final boolean strict;
  private final PlaceListener places;
  private final JsonStrings strings;
  private final JsonNumbers numbers;
  private final Unexpected unexpected;
  private int values;
  private boolean duplicateKeys;

  /**
   * Creates a reader.
   *
   * @param strict whether a name that comes twice is refused; otherwise its last value wins
   */
  JsonReader(JsonCursor cursor, JsonLimits limits, boolean strict, PlaceListener places) {
    this.cursor = cursor;
    this.limits = limits;
    this.strict = strict;
    this.places = places;
    this.strings = new JsonStrings(cursor, limits);
    this.numbers = new JsonNumbers(cursor, limits);
    this.unexpected = new Unexpected(cursor);
  }

  /** Reads the whole text. */
  JsonNode readDocument() {
    if (cursor.text().length > limits.maxBytes()) {
      throw tooLarge(limits.maxBytes(), "The text is over " + limits.maxBytes() + " bytes.");
    }
    cursor.skipSpace();
    JsonNode root = readValue(0, NO_NAME);
    cursor.skipSpace();
    if (cursor.peek() != JsonCursor.END) {
      throw unexpected.afterDocument();
    }
    return root;
  }

  /** Whether a name came twice in an object so far. */
  boolean duplicateKeys() {
    return duplicateKeys;
  }

  private JsonNode readValue(int depth, int nameOffset) {
    if (++values > limits.maxValues()) {
      throw tooLarge(cursor.offset(), "There are more than " + limits.maxValues() + " values.");
    }
    int place = places.enter(cursor.offset(), nameOffset);
    JsonNode value = readToken(depth);
    places.leave(place);
    return value;
  }

  private JsonNode readToken(int depth) {
    return switch (cursor.peek()) {
      case '{' -> readObject(depth + 1);
      case '[' -> readArray(depth + 1);
      case '"' -> StringNode.valueOf(strings.read());
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numbers.read();
      default -> readWord();
    };
  }

  private JsonNode readWord() {
    int start = cursor.offset();
    JsonNode value = acceptWord();
    if (value.isMissingNode() || Excerpt.isWordPart(cursor.peek())) {
      cursor.moveTo(start);
      throw unexpected.value();
    }
    return value;
  }

  private JsonNode acceptWord() {
    if (cursor.accept("true")) {
      return BooleanNode.TRUE;
    }
    if (cursor.accept("false")) {
      return BooleanNode.FALSE;
    }
    return cursor.accept("null") ? NullNode.instance : MissingNode.getInstance();
  }

  private ObjectNode readObject(int depth) {
    int opening = open(depth);
    ObjectNode object = new ObjectNode(JsonNodeFactory.instance);
    cursor.skipSpace();
    if (cursor.accept('}')) {
      return object;
    }
    do {
      readMember(object, depth, opening);
    } while (hasMore('}', opening));
    return object;
  }

  private void readMember(ObjectNode object, int depth, int opening) {
    int nameOffset = cursor.offset();
    if (cursor.peek() != '"') {
      throw unexpected.name(opening);
    }
    String name = strings.readName();
    cursor.skipSpace();
    if (!cursor.accept(':')) {
      throw unexpected.colon(name);
    }
    cursor.skipSpace();
    JsonNode earlier = object.replace(name, readMemberValue(name, depth, nameOffset));
    if (earlier != null) {
      onDuplicate(name, nameOffset);
    }
  }

  private JsonNode readMemberValue(String name, int depth, int nameOffset) {
    try {
      return readValue(depth, nameOffset);
    } catch (JsonFault fault) {
      throw fault.below(name);
    }
  }

  private void onDuplicate(String name, int nameOffset) {
    duplicateKeys = true;
    if (strict) {
      throw new JsonFault(
              JsonError.JSON_DUPLICATE_KEY,
              nameOffset,
              "The name " + Excerpt.quote(name) + " comes twice in one object.",
              "Remove or rename one of the two; only one value can count.")
          .below(name);
    }
  }

  private ArrayNode readArray(int depth) {
    int opening = open(depth);
    ArrayNode array = new ArrayNode(JsonNodeFactory.instance);
    cursor.skipSpace();
    if (cursor.accept(']')) {
      return array;
    }
    do {
      array.add(readItem(array.size(), depth));
    } while (hasMore(']', opening));
    return array;
  }

  private JsonNode readItem(int index, int depth) {
    try {
      return readValue(depth, NO_NAME);
    } catch (JsonFault fault) {
      throw fault.below(index);
    }
  }

  private int open(int depth) {
    int opening = cursor.offset();
    if (depth > limits.maxDepth()) {
      throw new JsonFault(
          JsonError.JSON_TOO_DEEP,
          opening,
          "Objects and arrays are nested deeper than " + limits.maxDepth() + ".",
          "Flatten the value.");
    }
    cursor.moveTo(opening + 1);
    return opening;
  }

  /** Moves behind the comma or the closing bracket that must stand here. */
  private boolean hasMore(char closing, int opening) {
    cursor.skipSpace();
    if (cursor.accept(',')) {
      int comma = cursor.offset() - 1;
      cursor.skipSpace();
      if (cursor.peek() == closing) {
        throw unexpected.trailingComma(comma, closing);
      }
      return true;
    }
    if (cursor.accept(closing)) {
      return false;
    }
    throw unexpected.separator(closing, opening);
  }

  private static JsonFault tooLarge(int offset, String message) {
    return new JsonFault(
        JsonError.JSON_TOO_LARGE, offset, message, "Make it smaller, or split it.");
  }
}
