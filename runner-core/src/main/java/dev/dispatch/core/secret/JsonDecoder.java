package dev.dispatch.core.secret;

/**
 * Undoes the backslash escapes of JSON strings; also a backslash before any sign, as shells and
 * programming languages write it.
 */
final class JsonDecoder implements Decoder {

  private static final int INVALID = -1;
  private static final int WAITING = -2;

  private final Decoder below;
  private int cursor;

  /** Creates it over another notation: JSON inside a JSON string is escaped twice. */
  JsonDecoder(Decoder below) {
    this.below = below;
  }

  @Override
  public void read(Text text, int at, Unit into) {
    below.read(text, at, into);
    if (into.is('\\')) {
      readEscape(text, at, into.length(), into);
    }
  }

  private void readEscape(Text text, int at, int backslash, Unit into) {
    below.read(text, at + backslash, into);
    int letter = into.ascii();
    int length = backslash + into.length();
    if (into.isWaiting()) {
      return;
    }
    if (letter == 'u') {
      readCharacter(text, at, backslash, length, into);
    } else if (unescaped(letter) == INVALID) {
      into.set('\\', backslash);
    } else {
      into.set(unescaped(letter), length);
    }
  }

  private static int unescaped(int letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> Character.isLetterOrDigit(letter) ? INVALID : letter;
    };
  }

  private void readCharacter(Text text, int at, int backslash, int used, Unit into) {
    cursor = at + used;
    int first = readHex(text, into);
    if (first == INVALID) {
      into.set('\\', backslash);
    } else if (first != WAITING && Character.isHighSurrogate((char) first)) {
      readSecondHalf(text, at, first, into);
    } else if (first != WAITING) {
      into.setCharacter(first, cursor - at);
    }
  }

  private void readSecondHalf(Text text, int at, int first, Unit into) {
    int half = cursor - at;
    int second = readSign(text, '\\', into);
    second = second < 0 ? second : readSign(text, 'u', into);
    second = second < 0 ? second : readHex(text, into);
    if (second >= 0 && Character.isLowSurrogate((char) second)) {
      into.setCharacter(Character.toCodePoint((char) first, (char) second), cursor - at);
    } else if (second != WAITING) {
      into.setCharacter(first, half);
    }
  }

  private int readSign(Text text, char sign, Unit into) {
    below.read(text, cursor, into);
    cursor += into.length();
    if (into.isWaiting()) {
      return WAITING;
    }
    return into.is(sign) ? sign : INVALID;
  }

  private int readHex(Text text, Unit into) {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      below.read(text, cursor, into);
      cursor += into.length();
      int digit = Character.digit(into.ascii(), 16);
      if (into.isWaiting() || digit < 0) {
        return into.isWaiting() ? WAITING : INVALID;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
