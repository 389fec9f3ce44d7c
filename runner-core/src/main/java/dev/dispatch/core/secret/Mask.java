package dev.dispatch.core.secret;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What stands in a secret's place: {@code [secret:<name>]}.
 *
 * @param guards whether this marks a mask that is in the text already, which stays as it is
 */
record Mask(String text, boolean guards) {

  private static final String OPEN = "[secret:";

  /** Returns the mask of a name; what could end the mask or a JSON string becomes an underscore. */
  static Mask named(String name) {
    StringBuilder text = new StringBuilder(OPEN);
    for (int i = 0; i < name.length(); i++) {
      text.append(safe(name.charAt(i)));
    }
    return new Mask(text.append(']').toString(), false);
  }

  /**
   * Returns the mask that a value is itself: in a replay masks stand in for the secrets that are
   * gone, and keep their names whoever hands them on (G-C1b).
   */
  static Optional<Mask> ofStandIn(String value) {
    String text = value.strip();
    return isMask(text) ? Optional.of(new Mask(text, false)) : Optional.empty();
  }

  private static boolean isMask(String text) {
    return text.length() > OPEN.length() + 1
        && text.startsWith(OPEN)
        && text.endsWith("]")
        && text.substring(OPEN.length(), text.length() - 1).chars().allMatch(Mask::isSafe);
  }

  /** Returns the guard of this mask: a secret such as "secret" must not be found inside it. */
  Mask guard() {
    return new Mask(text, true);
  }

  /** Returns the name in it. */
  String name() {
    return text.substring("[secret:".length(), text.length() - 1);
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static char safe(char c) {
    return isSafe(c) ? c : '_';
  }

  private static boolean isSafe(int c) {
    return c > ' ' && c < 0x7f && "[]\"'\\<>&%+".indexOf(c) < 0;
  }
}
