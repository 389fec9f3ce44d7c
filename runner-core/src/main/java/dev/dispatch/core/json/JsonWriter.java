package dev.dispatch.core.json;

import dev.dispatch.api.DispatchException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes one tree as text. */
final class JsonWriter {

  /** How the text looks. */
  enum Style {
    PRETTY,
    /** Pretty, but an array of plain values stands on one line, and so does a short object. */
    DENSE,
    COMPACT,
    CANONICAL
  }

  private static final int LINE = 256;
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder text = new StringBuilder();
  private final Style style;
  private int depth;

  JsonWriter(Style style) {
    this.style = style;
  }

  String write(JsonNode value) {
    writeValue(value);
    return text.toString();
  }

  private void writeValue(JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> writeObject(value);
      case ARRAY -> writeArray(value);
      case STRING -> writeString(value.stringValue());
      case NUMBER -> writeNumber(value);
      case BOOLEAN -> text.append(value.booleanValue());
      case NULL -> text.append("null");
      default -> throw unsupported("A tree holds a node that is not JSON: " + value.getNodeType());
    }
  }

  private void writeObject(JsonNode object) {
    if (isShort(object)) {
      writeObjectLine(object);
      return;
    }
    text.append('{');
    depth++;
    String separator = "";
    for (Map.Entry<String, JsonNode> member : members(object)) {
      text.append(separator);
      newLine();
      writeString(member.getKey());
      text.append(isSpaced() ? ": " : ":");
      writeValue(member.getValue());
      separator = ",";
    }
    close('}', separator.isEmpty());
  }

  private Collection<Map.Entry<String, JsonNode>> members(JsonNode object) {
    if (style != Style.CANONICAL || object.size() < 2) {
      return object.properties();
    }
    List<Map.Entry<String, JsonNode>> sorted = new ArrayList<>(object.properties());
    sorted.sort((a, b) -> a.getKey().compareTo(b.getKey()));
    return sorted;
  }

  private void writeArray(JsonNode array) {
    if (style == Style.DENSE && array.valueStream().noneMatch(JsonNode::isContainer)) {
      writeLine(array);
      return;
    }
    text.append('[');
    depth++;
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      newLine();
      writeValue(array.get(i));
    }
    close(']', array.isEmpty());
  }

  private void writeLine(JsonNode array) {
    text.append('[');
    for (int i = 0; i < array.size(); i++) {
      text.append(i > 0 ? ", " : "");
      writeValue(array.get(i));
    }
    text.append(']');
  }

  private boolean isShort(JsonNode object) {
    return style == Style.DENSE
        && depth > 0
        && object.valueStream().noneMatch(JsonWriter::isNested)
        && JsonText.compact(object).length() <= LINE;
  }

  private static boolean isNested(JsonNode value) {
    return value.isObject()
        || (value.isArray() && value.valueStream().anyMatch(JsonNode::isContainer));
  }

  private void writeObjectLine(JsonNode object) {
    String separator = "{";
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      text.append(separator);
      writeString(member.getKey());
      text.append(": ");
      writeValue(member.getValue());
      separator = ", ";
    }
    text.append(object.isEmpty() ? "{}" : "}");
  }

  private boolean isSpaced() {
    return style == Style.PRETTY || style == Style.DENSE;
  }

  private void close(char bracket, boolean empty) {
    depth--;
    if (!empty) {
      newLine();
    }
    text.append(bracket);
  }

  private void newLine() {
    if (isSpaced()) {
      text.append('\n');
      text.repeat(' ', 2 * depth);
    }
  }

  private void writeNumber(JsonNode number) {
    if (style == Style.CANONICAL) {
      text.append(CanonicalNumber.format(number.decimalValue()));
    } else if (number.isDouble() || number.isFloat()) {
      text.append(JsonValues.exact(number.doubleValue()));
    } else {
      text.append(number.numberValue());
    }
  }

  private void writeString(String value) {
    text.append('"');
    int written = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        text.append(value, written, i);
        i += writeSpecial(value, i);
        written = i + 1;
      }
    }
    text.append(value, written, value.length()).append('"');
  }

  /** Writes one character that needs care; returns how many characters beyond the first it took. */
  private int writeSpecial(String value, int i) {
    char c = value.charAt(i);
    if (!Character.isSurrogate(c)) {
      writeEscape(c);
      return 0;
    }
    int codePoint = value.codePointAt(i);
    if (Character.isSupplementaryCodePoint(codePoint)) {
      text.appendCodePoint(codePoint);
      return 1;
    }
    if (style == Style.CANONICAL) {
      throw unsupported("A string holds half a surrogate pair.");
    }
    text.append('\uFFFD');
    return 0;
  }

  private void writeEscape(char c) {
    int known = "\"\\\b\f\n\r\t".indexOf(c);
    if (known >= 0) {
      text.append('\\').append("\"\\bfnrt".charAt(known));
    } else {
      text.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
    }
  }

  private static DispatchException unsupported(String message) {
    return new DispatchException(
        JsonError.JSON_VALUE_UNSUPPORTED, message, "Give strings, numbers, lists and maps only.");
  }
}
