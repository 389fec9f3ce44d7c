package dev.dispatch.core.expression.jsonpath;

/** Reads a quoted string: JSON's escapes, in double or in single quotes (RFC 9535, 2.3.1.1). */
public final class QuotedText {

  private static final String ESCAPES = "bfnrt/\\";
  private static final String ESCAPED = "\b\f\n\r\t/\\";
  private static final String HINT =
      "Escapes are \\b \\f \\n \\r \\t \\/ \\\\ \\uXXXX and the quote itself.";

  private final Cursor cursor;
  private final StringBuilder value = new StringBuilder();
  private final int start;

  private QuotedText(Cursor cursor) {
    this.cursor = cursor;
    this.start = cursor.position();
  }

  /** Whether a quote comes next. */
  public static boolean startsAt(Cursor cursor) {
    return cursor.peek() == '"' || cursor.peek() == '\'';
  }

  /** Reads the string whose opening quote comes next. */
  public static String read(Cursor cursor) {
    return new QuotedText(cursor).read();
  }

  private String read() {
    char quote = cursor.next();
    while (!cursor.atEnd() && cursor.peek() != quote) {
      character(quote);
    }
    if (cursor.atEnd()) {
      throw cursor.errorAt(start, "a quoted text is not closed", "Add the closing quote.");
    }
    cursor.next();
    return value.toString();
  }

  private void character(char quote) {
    char c = cursor.next();
    if (c == '\\') {
      escape(quote);
    } else if (c < ' ') {
      throw before("a control character stands unescaped in a quoted text");
    } else if (Character.isSurrogate(c)) {
      surrogate(c);
    } else {
      value.append(c);
    }
  }

  private void escape(char quote) {
    int c = cursor.atEnd() ? -1 : cursor.next();
    int known = c < 0 ? -1 : ESCAPES.indexOf(c);
    if (c == quote) {
      value.append(quote);
    } else if (c == 'u') {
      unicode();
    } else if (known >= 0) {
      value.append(ESCAPED.charAt(known));
    } else {
      throw before("unknown escape in a quoted text");
    }
  }

  private void unicode() {
    char c = hex();
    if (!Character.isSurrogate(c)) {
      value.append(c);
    } else if (Character.isHighSurrogate(c) && cursor.take("\\u")) {
      value.append(c).append(low(hex()));
    } else {
      throw loneSurrogate();
    }
  }

  private void surrogate(char high) {
    if (!Character.isHighSurrogate(high) || cursor.atEnd()) {
      throw loneSurrogate();
    }
    value.append(high).append(low(cursor.next()));
  }

  private char low(char c) {
    if (!Character.isLowSurrogate(c)) {
      throw loneSurrogate();
    }
    return c;
  }

  private char hex() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = cursor.peek() < 128 ? Character.digit(cursor.peek(), 16) : -1;
      if (digit < 0) {
        throw cursor.error("\\u needs four hexadecimal digits", HINT);
      }
      code = code * 16 + digit;
      cursor.next();
    }
    return (char) code;
  }

  private RuntimeException loneSurrogate() {
    return before("half of a surrogate pair stands alone in a quoted text");
  }

  private RuntimeException before(String message) {
    return cursor.errorAt(Math.max(start, cursor.position() - 1), message, HINT);
  }
}
