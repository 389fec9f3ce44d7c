package dev.dispatch.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says what is wrong where the text does not go on as JSON does, and what was probably meant. */
final class Unexpected {

  private final JsonCursor cursor;

  Unexpected(JsonCursor cursor) {
    this.cursor = cursor;
  }

  /** No value starts here. */
  JsonFault value() {
    int next = cursor.peek();
    return switch (next) {
      case JsonCursor.END -> ends(endMessage());
      case ',', ']', '}', ':' ->
          here("A value is missing before '" + (char) next + "'.", "Write the value, or null.");
      case '+' -> here("A number starts with '+'.", "Remove the plus sign.");
      case '.' -> here("A number starts with '.'.", "Write a zero before the point, such as 0.5.");
      default -> Excerpt.isWordPart(next) ? word() : other("a value");
    };
  }

  /** No name starts here. */
  JsonFault name(int opening) {
    int next = cursor.peek();
    if (next == JsonCursor.END) {
      return unclosed('}', opening);
    }
    if (Excerpt.isWordPart(next)) {
      return here(
          "The name " + Excerpt.quote(readWord()) + " is not in double quotes.",
          "Write \"" + readWord() + "\".");
    }
    return next == ',' ? here("There is a comma too many.", "Remove it.") : other("a name");
  }

  /** No colon follows the name. */
  JsonFault colon(String name) {
    String after = "No ':' follows the name " + Excerpt.quote(name) + ".";
    return switch (cursor.peek()) {
      case JsonCursor.END -> ends("The text ends after the name " + Excerpt.quote(name) + ".");
      case '=' -> here(after, "Write ':' instead of '='.");
      case ',', '}' -> here(after, "Write ':' and a value after the name.");
      default -> here(after, "Write ':' between name and value.");
    };
  }

  /** Neither a comma nor the closing bracket follows the value. */
  JsonFault separator(char closing, int opening) {
    int next = cursor.peek();
    return switch (next) {
      case JsonCursor.END -> unclosed(closing, opening);
      case '}', ']' ->
          here(
              "'"
                  + (char) next
                  + "' stands where '"
                  + closing
                  + "' closes "
                  + opener(opening)
                  + ".",
              "Check the brackets in between.");
      case ':' ->
          here("':' stands where ',' or '" + closing + "' is expected.", colonHint(closing));
      case ';' -> here("';' stands between two values.", "Write ',' instead.");
      default -> startsValue(next) ? missingComma() : other("',' or '" + closing + "'");
    };
  }

  /** A comma stands before the closing bracket. */
  JsonFault trailingComma(int comma, char closing) {
    return syntax(
        comma, "A comma stands before '" + closing + "'.", "Remove it: nothing follows the comma.");
  }

  /** Something follows the value. */
  JsonFault afterDocument() {
    int next = cursor.peek();
    boolean comment = next == '/' || next == '#';
    return new JsonFault(
        JsonError.JSON_TRAILING,
        cursor.offset(),
        comment ? "A comment follows the value." : "Something follows the value.",
        next == ',' || next == '}' || next == ']'
            ? "Remove it, or check the brackets before it."
            : "Remove it: a JSON text is one value.");
  }

  static JsonFault notUtf8(int offset) {
    return new JsonFault(
        JsonError.JSON_ENCODING, offset, "The text is not UTF-8 here.", "Save it as UTF-8.");
  }

  private JsonFault word() {
    String word = readWord();
    String meant =
        switch (word.toLowerCase(Locale.ROOT)) {
          case "true" -> "Write true.";
          case "false" -> "Write false.";
          case "null", "none", "nil", "undefined" -> "Write null.";
          case "nan", "infinity", "inf" -> "JSON has no such number; write null or a string.";
          default -> "Write text in double quotes: \"" + word + "\".";
        };
    return here("The word " + Excerpt.quote(word) + " is not JSON.", meant);
  }

  private JsonFault missingComma() {
    return here("A comma is missing before this.", "Write ',' between the two.");
  }

  private JsonFault other(String expected) {
    int next = cursor.peek();
    return switch (next) {
      case '\'', '`' -> here("A string is not in double quotes.", "Write it in double quotes.");
      case '/', '#' -> here("JSON has no comments.", "Remove the comment.");
      default -> next >= 0x80 || next == 0 ? nonAscii(expected) : notExpected(next, expected);
    };
  }

  private JsonFault notExpected(int codePoint, String expected) {
    String shown = Excerpt.character(codePoint);
    return here("'" + shown + "' stands where " + expected + " is expected.", "Remove it.");
  }

  private JsonFault nonAscii(String expected) {
    int codePoint = decodeHere();
    return switch (codePoint) {
      case 0, 0xFFFE -> encoding("The text is UTF-16 or binary, not UTF-8.");
      case 0xFEFF -> encoding("The text starts with a byte order mark.");
      case JsonCursor.END -> notUtf8(cursor.offset());
      case '\u201C', '\u201D', '\u2018', '\u2019', '\u00AB', '\u00BB' ->
          here("A string is in typographic quotes.", "Write plain double quotes: \".");
      case 0xA0, 0x2003, 0x200B, 0x3000 ->
          here(
              "The space " + Excerpt.codePoint(codePoint) + " is not JSON's.",
              "Write a plain one.");
      default -> notExpected(codePoint, expected);
    };
  }

  private JsonFault encoding(String message) {
    return new JsonFault(
        JsonError.JSON_ENCODING, cursor.offset(), message, "Save it as UTF-8 without a mark.");
  }

  /** Returns the character here, or {@link JsonCursor#END} where the bytes are no UTF-8. */
  private int decodeHere() {
    if (cursor.peek() >= 0xFE) {
      return 0xFFFE;
    }
    int lead = cursor.peek();
    int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    int end = Math.min(cursor.text().length, cursor.offset() + length);
    String decoded =
        new String(cursor.text(), cursor.offset(), end - cursor.offset(), StandardCharsets.UTF_8);
    return decoded.charAt(0) == '\uFFFD' ? JsonCursor.END : decoded.codePointAt(0);
  }

  private JsonFault unclosed(char closing, int opening) {
    return syntax(
        cursor.offset(),
        "The text ends before '" + closing + "' closes " + opener(opening) + ".",
        "Add the missing '" + closing + "'.");
  }

  private String opener(int opening) {
    var place = LineIndex.position(cursor.text(), opening);
    String kind = cursor.at(opening) == '{' ? "the object" : "the array";
    return kind + " that opens at line " + place.line() + ", column " + place.column();
  }

  private String endMessage() {
    boolean blank = new String(cursor.text(), StandardCharsets.ISO_8859_1).isBlank();
    return blank ? "The text is empty." : "The text ends where a value is expected.";
  }

  private JsonFault ends(String message) {
    return here(message, "Complete it: the text may have been cut off.");
  }

  private static String colonHint(char closing) {
    return closing == ']' ? "Named values stand in an object: {…}." : "Write ',' between members.";
  }

  private static boolean startsValue(int next) {
    return next == '"' || next == '{' || next == '[' || next == '-' || Excerpt.isWordPart(next);
  }

  private String readWord() {
    int end = cursor.offset();
    while (Excerpt.isWordPart(cursor.at(end)) && end - cursor.offset() < 60) {
      end++;
    }
    return new String(
        cursor.text(), cursor.offset(), end - cursor.offset(), StandardCharsets.ISO_8859_1);
  }

  private JsonFault here(String message, String hint) {
    return syntax(cursor.offset(), message, hint);
  }

  private static JsonFault syntax(int offset, String message, String hint) {
    return new JsonFault(JsonError.JSON_SYNTAX, offset, message, hint);
  }
}
