package dev.dispatch.core.expression.jsonpath;

/** Kinds of ASCII characters; -1, the end of a text, is none of them. */
public final class Letters {

  private Letters() {}

  /** Whether it is one of 0 to 9. */
  public static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Whether it is one of a to z. */
  public static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  /** Whether it is a letter, a digit or an underscore. */
  public static boolean isWord(int c) {
    return isLower(c) || isDigit(c) || c == '_' || (c >= 'A' && c <= 'Z');
  }
}
