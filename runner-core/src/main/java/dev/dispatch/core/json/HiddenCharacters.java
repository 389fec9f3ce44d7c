package dev.dispatch.core.json;

/** The characters that a reader of a terminal does not see, or that change what he sees (G-F2). */
public final class HiddenCharacters {

  private HiddenCharacters() {}

  /** Returns whether a code point is a control, an invisible mark, a lone surrogate or a break. */
  public static boolean contain(int c) {
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
}
