package dev.dispatch.core.http.auth;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The text of a URL's path. */
final class PathText {

  private PathText() {}

  /** Decodes percent signs, as UTF-8; a plus is a plus, and a stray percent sign stays. */
  static String decoded(String path) {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
      decoded.write(low < 0 ? bytes[i] : high << 4 | low);
      i += low < 0 ? 0 : 2;
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }
}
