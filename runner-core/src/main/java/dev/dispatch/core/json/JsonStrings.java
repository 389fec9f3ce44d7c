package dev.dispatch.core.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Reads strings and names, which must be UTF-8 with whole surrogate pairs. */
final class JsonStrings {

  private final JsonCursor cursor;
  private final byte[] text;
  private final JsonLimits limits;
  private final NameCache names;

  JsonStrings(JsonCursor cursor, JsonLimits limits) {
    this.cursor = cursor;
    this.text = cursor.text();
    this.limits = limits;
    this.names = new NameCache(text);
  }

  /** Reads the string whose opening quote is here. */
  String read() {
    return read(limits.maxStringLength());
  }

  /** Reads a member's name, whose opening quote is here. */
  String readName() {
    int start = cursor.offset() + 1;
    int hash = 0;
    for (int i = start; i < text.length; i++) {
      byte b = text[i];
      if (b == '"') {
        cursor.moveTo(i + 1);
        return names.get(start, bounded(start, i, limits.maxNameLength()), hash);
      }
      if (b < ' ' || b == '\\') {
        break;
      }
      hash = hash * 31 + b;
    }
    return read(limits.maxNameLength());
  }

  private String read(int max) {
    int start = cursor.offset() + 1;
    boolean ascii = true;
    for (int i = start; i < text.length; i++) {
      byte b = text[i];
      if (b == '"') {
        cursor.moveTo(i + 1);
        return checked(start, decode(start, i, ascii), max);
      }
      if (b == '\\') {
        return readEscaped(start, i, ascii, max);
      }
      if (b < ' ') {
        ascii &= b >= 0;
        refuseControl(b, i);
      }
    }
    throw unclosed(start - 1);
  }

  /** Reads on from the first escape; what stands before it is taken as it is. */
  private String readEscaped(int start, int firstEscape, boolean asciiBefore, int max) {
    StringBuilder value = new StringBuilder(decode(start, firstEscape, asciiBefore));
    int i = firstEscape;
    while (i < text.length && text[i] != '"') {
      i = text[i] == '\\' ? readEscape(i, value) : readPlain(i, value);
      if (value.length() > max) {
        throw tooLong(start, max);
      }
    }
    if (i >= text.length) {
      throw unclosed(start - 1);
    }
    cursor.moveTo(i + 1);
    return value.toString();
  }

  private int readPlain(int start, StringBuilder value) {
    boolean ascii = true;
    int i = start;
    while (i < text.length && text[i] != '"' && text[i] != '\\') {
      ascii &= text[i] >= 0;
      refuseControl(text[i], i);
      i++;
    }
    value.append(decode(start, i, ascii));
    return i;
  }

  private int readEscape(int i, StringBuilder value) {
    int letter = cursor.at(i + 1);
    if (letter == 'u') {
      return readUnicode(i, value);
    }
    int known = "\"\\/bfnrt".indexOf(letter);
    if (known < 0) {
      throw badEscape(i, letter);
    }
    value.append("\"\\/\b\f\n\r\t".charAt(known));
    return i + 2;
  }

  private int readUnicode(int i, StringBuilder value) {
    char first = hex(i);
    value.append(first);
    if (!Character.isSurrogate(first)) {
      return i + 6;
    }
    boolean pairFollows = cursor.at(i + 6) == '\\' && cursor.at(i + 7) == 'u';
    if (Character.isLowSurrogate(first) || !pairFollows || !Character.isLowSurrogate(hex(i + 6))) {
      throw new JsonFault(
          JsonError.JSON_ENCODING,
          i,
          "The escape '\\u" + Integer.toHexString(first) + "' is half of a surrogate pair.",
          "Write both halves, or the character itself in UTF-8.");
    }
    value.append(hex(i + 6));
    return i + 12;
  }

  private char hex(int escape) {
    int code = 0;
    for (int i = escape + 2; i < escape + 6; i++) {
      int digit = Character.digit((char) (cursor.at(i) & 0xFFFF), 16);
      if (digit < 0 || cursor.at(i) > 'f') {
        throw syntax(escape, "The escape '\\u' needs four hexadecimal digits.", "Such as \\u00e9.");
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private String decode(int start, int end, boolean ascii) {
    if (ascii) {
      return new String(text, start, end - start, StandardCharsets.ISO_8859_1);
    }
    String value = new String(text, start, end - start, StandardCharsets.UTF_8);
    if (value.indexOf('\uFFFD') >= 0) {
      refuseMalformed(start, end);
    }
    return value;
  }

  /** The replacement character is either in the text itself or stands for bytes that are wrong. */
  private void refuseMalformed(int start, int end) {
    ByteBuffer in = ByteBuffer.wrap(text, start, end - start);
    boolean wrong =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(in, CharBuffer.allocate(end - start), true)
            .isMalformed();
    if (wrong) {
      throw Unexpected.notUtf8(in.position());
    }
  }

  private String checked(int start, String value, int max) {
    if (value.length() > max) {
      throw tooLong(start, max);
    }
    return value;
  }

  private int bounded(int start, int end, int max) {
    if (end - start > max) {
      throw tooLong(start, max);
    }
    return end;
  }

  private static void refuseControl(byte b, int offset) {
    if (b == '\n' || b == '\r') {
      throw syntax(
          offset,
          "A string goes over the end of the line.",
          "Close the string with '\"', or write the line break as \\n.");
    }
    if (b >= 0 && b < ' ') {
      throw syntax(
          offset,
          "A string holds the control character " + Excerpt.codePoint(b) + ".",
          b == '\t' ? "Write a tab as \\t." : "Write it as an escape such as \\u0000.");
    }
  }

  private static JsonFault badEscape(int offset, int letter) {
    return letter == JsonCursor.END
        ? syntax(offset, "The text ends within an escape.", "Close the string with '\"'.")
        : syntax(
            offset,
            "'\\" + Excerpt.character(letter) + "' is not an escape.",
            "Write a backslash as \\\\; known escapes: \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX.");
  }

  private static JsonFault unclosed(int opening) {
    return syntax(opening, "The string that starts here is not closed.", "Close it with '\"'.");
  }

  private static JsonFault syntax(int offset, String message, String hint) {
    return new JsonFault(JsonError.JSON_SYNTAX, offset, message, hint);
  }

  private static JsonFault tooLong(int start, int max) {
    return new JsonFault(
        JsonError.JSON_TOO_LARGE,
        start - 1,
        "The string is longer than " + max + " characters.",
        "Make it shorter.");
  }
}
