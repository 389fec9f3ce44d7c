package dev.dispatch.cli.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A value of {@code application/x-www-form-urlencoded} (WHATWG URL, section 5.1), as UTF-8. */
final class FormText {

  private FormText() {}

  /** Decodes a value; a broken escape stands as it is. */
  static String decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escaped = c == '%' && i + 2 < text.length() ? hex(text, i + 1) : -1;
      if (escaped >= 0) {
        bytes.write(escaped);
        i += 2;
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
