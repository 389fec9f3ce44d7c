package dev.dispatch.core.json;

/** A place in a JSON text that moves forward. */
final class JsonCursor {

  static final int END = -1;

  private final byte[] text;
  private int offset;

  JsonCursor(byte[] text) {
    this.text = text;
  }

  byte[] text() {
    return text;
  }

  int offset() {
    return offset;
  }

  void moveTo(int newOffset) {
    offset = newOffset;
  }

  /** Returns the byte here, 0 to 255, or {@link #END}. */
  int peek() {
    return at(offset);
  }

  /** Returns the byte at an offset, 0 to 255, or {@link #END}. */
  int at(int place) {
    return place < text.length ? text[place] & 0xFF : END;
  }

  /** Moves over the byte where it is the expected one. */
  boolean accept(int expected) {
    if (peek() != expected) {
      return false;
    }
    offset++;
    return true;
  }

  /** Moves over the word where the text goes on with it. */
  boolean accept(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at(offset + i) != word.charAt(i)) {
        return false;
      }
    }
    offset += word.length();
    return true;
  }

  void skipSpace() {
    int place = offset;
    while (place < text.length && isSpace(text[place])) {
      place++;
    }
    offset = place;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
