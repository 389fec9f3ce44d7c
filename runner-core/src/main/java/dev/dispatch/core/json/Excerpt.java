package dev.dispatch.core.json;

import java.util.Locale;

/** Pieces of a text in a message: short, in quotes, with nothing that a terminal would obey. */
final class Excerpt {

  private static final int LONGEST = 60;

  private Excerpt() {}

  /** Returns a name or word in single quotes. */
  static String quote(String text) {
    boolean cut = text.length() > LONGEST;
    String shown = cut ? text.substring(0, LONGEST) + "…" : text;
    StringBuilder quoted = new StringBuilder("'");
    shown.codePoints().forEach(c -> quoted.append(printable(c)));
    return quoted.append('\'').toString();
  }

  /** Returns a character, or its code point where it cannot be printed. */
  static String character(int codePoint) {
    return printable(codePoint);
  }

  /** Returns such as {@code U+0009}. */
  static String codePoint(int codePoint) {
    String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }

  /** Whether a byte belongs to a bare word such as {@code True} or {@code my_name}. */
  static boolean isWordPart(int b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '_'
        || b == '$';
  }

  private static String printable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          codePoint(codePoint);
      default -> Character.toString(codePoint);
    };
  }
}
