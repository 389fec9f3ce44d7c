package dev.dispatch.cli.text;

import dev.dispatch.core.json.HiddenCharacters;

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
    } else if (HiddenCharacters.contain(c)) {
      safe.append(escaped(c));
    } else {
      safe.appendCodePoint(c);
    }
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
