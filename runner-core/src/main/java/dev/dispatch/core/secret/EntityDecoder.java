package dev.dispatch.core.secret;

import java.nio.charset.StandardCharsets;

/** Undoes the character references of XML and HTML: numbers, and the five names that XML knows. */
final class EntityDecoder implements Decoder {

  /** The highest character in hex with leading zeros, and a bit; nobody writes a longer one. */
  private static final int LONGEST = 14;

  @Override
  public void read(Text text, int at, Unit into) {
    text.read(at, into);
    if (into.is('&')) {
      readReference(text, at, into);
    }
  }

  private static void readReference(Text text, int at, Unit into) {
    int end = at + 1;
    text.read(end, into);
    while (into.ascii() > ' ' && !into.is(';') && end - at < LONGEST) {
      end++;
      text.read(end, into);
    }
    if (into.isWaiting()) {
      return;
    }
    int codePoint = into.is(';') ? character(text, at + 1, end) : -1;
    if (codePoint < 0) {
      into.set('&', 1);
    } else {
      into.setCharacter(codePoint, end + 1 - at);
    }
  }

  private static int character(Text text, int from, int end) {
    String name = new String(text.bytes(), from, end - from, StandardCharsets.US_ASCII);
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> name.startsWith("#") ? numbered(name) : -1;
    };
  }

  private static int numbered(String name) {
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      int codePoint = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(codePoint) ? codePoint : -1;
    } catch (NumberFormatException noNumber) {
      return -1;
    }
  }
}
