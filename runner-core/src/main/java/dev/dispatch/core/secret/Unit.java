package dev.dispatch.core.secret;

/**
 * What was read at one place of an escaped text: up to four bytes, and how long their escape is.
 */
final class Unit {

  private final byte[] bytes = new byte[4];
  private int count;
  private int length;
  private boolean waiting;

  /** One byte, written in so many. */
  void set(int b, int written) {
    bytes[0] = (byte) b;
    count = 1;
    length = written;
    waiting = false;
  }

  /** A character as UTF-8; half of a pair is written as if it were a character. */
  void setCharacter(int codePoint, int written) {
    set(codePoint, written);
    if (codePoint >= 0x80) {
      count = codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
      for (int i = count - 1, rest = codePoint; i > 0; i--, rest >>>= 6) {
        bytes[i] = (byte) (0x80 | (rest & 0x3f));
      }
      bytes[0] = (byte) ((0xf00 >> count) | (codePoint >>> (6 * (count - 1))));
    }
  }

  /** The text ends here, or more of it is needed to tell. */
  void setNothing(boolean moreMayCome) {
    count = 0;
    length = 0;
    waiting = moreMayCome;
  }

  /** Returns whether more of the text is needed to tell what is here. */
  boolean isWaiting() {
    return waiting;
  }

  /** Returns whether this is the given ASCII character. */
  boolean is(char c) {
    return count == 1 && bytes[0] == c;
  }

  /** Returns the ASCII character, or -1 where it is something else or nothing. */
  int ascii() {
    return count == 1 && bytes[0] >= 0 ? bytes[0] : -1;
  }

  int count() {
    return count;
  }

  int at(int index) {
    return bytes[index] & 0xff;
  }

  /** Returns how many bytes of the text this was written in; 0 at its end. */
  int length() {
    return length;
  }
}
