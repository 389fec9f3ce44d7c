package dev.dispatch.core.secret;

/** Undoes the percent escapes of URLs and, where asked, the plus that forms write for a space. */
final class PercentDecoder implements Decoder {

  private final boolean plusIsSpace;

  PercentDecoder(boolean plusIsSpace) {
    this.plusIsSpace = plusIsSpace;
  }

  @Override
  public void read(Text text, int at, Unit into) {
    text.read(at, into);
    if (into.is('%')) {
      readEscape(text, at, into);
    } else if (plusIsSpace && into.is('+')) {
      into.set(' ', 1);
    }
  }

  private static void readEscape(Text text, int at, Unit into) {
    int high = digit(text, at + 1, into);
    int low = into.isWaiting() || high < 0 ? high : digit(text, at + 2, into);
    if (!into.isWaiting()) {
      boolean escape = high >= 0 && low >= 0;
      into.set(escape ? high << 4 | low : '%', escape ? 3 : 1);
    }
  }

  private static int digit(Text text, int at, Unit into) {
    text.read(at, into);
    return Character.digit(into.ascii(), 16);
  }
}
