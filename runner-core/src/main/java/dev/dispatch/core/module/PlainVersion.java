package dev.dispatch.core.module;

import java.util.Optional;

/**
 * A version of three numbers, which most are: compared without the library, whose first use takes
 * longer than reading a manifest.
 */
record PlainVersion(int major, int minor, int patch) {

  /** The numbers stay below a billion, so that an int holds them. */
  private static final int MOST_DIGITS = 9;

  /** Returns the version, where the text is one of three numbers and nothing else. */
  static Optional<PlainVersion> parse(String text) {
    int first = text.indexOf('.');
    int second = text.indexOf('.', first + 1);
    if (first < 0 || second < 0) {
      return Optional.empty();
    }
    int major = number(text, 0, first);
    int minor = number(text, first + 1, second);
    int patch = number(text, second + 1, text.length());
    return major < 0 || minor < 0 || patch < 0
        ? Optional.empty()
        : Optional.of(new PlainVersion(major, minor, patch));
  }

  /**
   * Returns the text of the lowest version in a range of the form {@code ^1.2.3} or {@code 1.2.3}.
   */
  static String lowest(String range) {
    return range.startsWith("^") ? range.substring(1) : range;
  }

  /** Returns whether this lies in {@code ^lowest}: the first number that is not zero stays. */
  boolean isCompatibleWith(PlainVersion lowest) {
    if (major != lowest.major) {
      return false;
    }
    if (major > 0) {
      return minor > lowest.minor || (minor == lowest.minor && patch >= lowest.patch);
    }
    return minor == lowest.minor && (minor > 0 ? patch >= lowest.patch : patch == lowest.patch);
  }

  /** Returns the number, or -1 where there is none as semver.org wants it. */
  private static int number(String text, int from, int to) {
    boolean zeroInFront = to - from > 1 && text.charAt(from) == '0';
    if (to == from || to - from > MOST_DIGITS || zeroInFront) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }
}
