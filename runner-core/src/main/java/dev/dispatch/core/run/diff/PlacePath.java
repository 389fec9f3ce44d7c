package dev.dispatch.core.run.diff;

import java.util.Locale;

/** The JSONPath of a place, as RFC 9535 writes it: dots where it may, quotes where it must. */
public final class PlacePath {

  private PlacePath() {}

  /** Returns the path of a member. */
  public static String member(String path, String name) {
    return isShorthand(name) ? path + "." + name : path + "['" + escaped(name) + "']";
  }

  /** Returns the path of an element, 0 and up. */
  public static String element(String path, int index) {
    return path + "[" + index + "]";
  }

  private static boolean isShorthand(String name) {
    return !name.isEmpty()
        && !isDigit(name.charAt(0))
        && name.chars().allMatch(PlacePath::isNameCharacter);
  }

  private static boolean isNameCharacter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static String escaped(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\'' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
