package dev.dispatch.core.http;

/** G-B8: the characters with which one field of a request breaks into the next. */
final class ControlCharacters {

  private ControlCharacters() {}

  /** Returns whether a text holds a control character. */
  static boolean in(String text) {
    return text.chars().anyMatch(ControlCharacters::isControl);
  }

  static boolean isControl(int c) {
    return c < ' ' || c == 0x7F;
  }
}
