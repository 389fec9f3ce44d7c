package dev.dispatch.cli.text;

/** Measures safe text in terminal columns. */
final class Columns {

  private Columns() {}

  /** Returns how many columns a safe line takes. */
  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  /** Returns the text cut to at most this many columns, the cut marked with an ellipsis. */
  static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int left = Math.max(columns, 1) - 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      left -= of(text.codePointAt(i));
      if (left < 0) {
        break;
      }
      kept.appendCodePoint(text.codePointAt(i));
    }
    return kept.append('…').toString();
  }

  /** Returns the text filled up with spaces to this many columns. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  private static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** East Asian wide and emoji blocks, coarsely: a table may be a column off, never broken. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
