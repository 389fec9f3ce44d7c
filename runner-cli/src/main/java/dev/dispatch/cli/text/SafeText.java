package dev.dispatch.cli.text;

/**
 * Makes any text safe to show on a terminal (G-F2): control characters, bidirectional overrides,
 * invisible marks and lone surrogates are shown escaped.
 */
public final class SafeText {

  private SafeText() {}

  /** Returns one line: line breaks and tabs are shown escaped too. */
  public static String line(String text) {
    return escape(text, false);
  }

  /** Returns text that keeps its line breaks and tabs. */
  public static String block(String text) {
    return escape(text, true);
  }

  private static String escape(String text, boolean keepBreaks) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(safe, c, keepBreaks));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int c, boolean keepBreaks) {
    if (keepBreaks && (c == '\n' || c == '\t')) {
      safe.append((char) c);
    } else if (isUnsafe(c)) {
      safe.append(escaped(c));
    } else {
      safe.appendCodePoint(c);
    }
  }

  private static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static String escaped(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> c > 0xffff ? String.format("\\u{%x}", c) : String.format("\\u%04x", c);
    };
  }
}
