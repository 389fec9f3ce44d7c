package dev.dispatch.core.run.event;

import dev.dispatch.core.json.HiddenCharacters;
import java.util.Locale;

/** JSON text that is safe on a terminal: what would not be seen there is escaped (G-F2). */
final class PlainLine {

  private PlainLine() {}

  static String of(String json) {
    StringBuilder line = new StringBuilder(json.length());
    json.codePoints().forEach(c -> append(line, c));
    return line.toString();
  }

  private static void append(StringBuilder line, int c) {
    if (HiddenCharacters.contain(c)) {
      for (char unit : Character.toChars(c)) {
        line.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
      }
    } else {
      line.appendCodePoint(c);
    }
  }
}
