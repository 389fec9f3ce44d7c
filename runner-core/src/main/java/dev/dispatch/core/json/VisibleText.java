package dev.dispatch.core.json;

import java.util.Locale;

/**
 * Shows what a reader of a terminal or a report would not see, or would see wrongly (G-F2): control
 * characters, bidirectional overrides, invisible marks and halves of surrogate pairs, each as
 * {@code \}{@code uXXXX}.
 */
public final class VisibleText {

  private VisibleText() {}

  /** Returns text that keeps its line breaks and tabs. */
  public static String block(String text) {
    return escaped(text, true);
  }

  /** Returns one line. */
  public static String line(String text) {
    return escaped(text, false);
  }

  private static String escaped(String text, boolean keepBreaks) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(visible, c, keepBreaks));
    return visible.toString();
  }

  private static void append(StringBuilder visible, int c, boolean keepBreaks) {
    if (keepBreaks && (c == '\n' || c == '\t')) {
      visible.append((char) c);
    } else if (isHidden(c)) {
      visible.append(escape(c));
    } else {
      visible.appendCodePoint(c);
    }
  }

  private static boolean isHidden(int c) {
    return HiddenCharacters.contain(c) || Character.getType(c) == Character.UNASSIGNED;
  }

  private static String escape(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, c > 0xffff ? "\\u{%x}" : "\\u%04x", c);
    };
  }
}
