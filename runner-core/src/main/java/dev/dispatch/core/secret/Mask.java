package dev.dispatch.core.secret;

import java.nio.charset.StandardCharsets;

/**
 * What stands in a secret's place: {@code [secret:<name>]}.
 *
 * @param guards whether this marks a mask that is in the text already, which stays as it is
 */
record Mask(String text, boolean guards) {

  /** Returns the mask of a name; what could end the mask or a JSON string becomes an underscore. */
  static Mask named(String name) {
    StringBuilder text = new StringBuilder("[secret:");
    for (int i = 0; i < name.length(); i++) {
      text.append(safe(name.charAt(i)));
    }
    return new Mask(text.append(']').toString(), false);
  }

  /** Returns the guard of this mask: a secret such as "secret" must not be found inside it. */
  Mask guard() {
    return new Mask(text, true);
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static char safe(char c) {
    return c > ' ' && c < 0x7f && "[]\"'\\<>&%+".indexOf(c) < 0 ? c : '_';
  }
}
