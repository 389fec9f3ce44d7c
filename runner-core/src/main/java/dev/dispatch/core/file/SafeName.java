package dev.dispatch.core.file;

import dev.dispatch.api.DispatchException;

/**
 * Names that become file names: the same on every disk, and never rewritten (G-D7).
 *
 * <p>A name is {@code [a-z0-9][a-z0-9-]{0,63}}; an id may also have underscores. Names that Windows
 * keeps for devices are refused everywhere.
 */
public final class SafeName {

  private static final int LONGEST = 64;
  private static final int SHOWN = 80;

  private SafeName() {}

  /** Returns the value where it is a name, else throws; {@code what} says what it should name. */
  public static String require(String what, String value) {
    if (!isName(value)) {
      throw invalid(what, value, "'-'");
    }
    return value;
  }

  /** Returns the value where it is an id, which may have underscores, else throws. */
  public static String requireId(String what, String value) {
    if (!isId(value)) {
      throw invalid(what, value, "'-' or '_'");
    }
    return value;
  }

  /** Returns whether a text is a name. */
  public static boolean isName(String value) {
    return isId(value) && value.indexOf('_') < 0;
  }

  /** Returns whether a text is an id: a name that may also have underscores. */
  public static boolean isId(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST
        && isLetterOrDigit(value.charAt(0))
        && areAllowed(value)
        && !isDevice(value);
  }

  private static boolean areAllowed(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isAllowed(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(int c) {
    return isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean isDevice(String value) {
    return switch (value) {
      case "con", "prn", "aux", "nul" -> true;
      default -> value.length() == 4 && isNumberedDevice(value);
    };
  }

  private static boolean isNumberedDevice(String value) {
    char number = value.charAt(3);
    return (value.startsWith("com") || value.startsWith("lpt")) && number >= '0' && number <= '9';
  }

  private static DispatchException invalid(String what, String value, String marks) {
    return new DispatchException(
        FileError.FILE_NAME_INVALID,
        "'" + shown(value) + "' cannot be the name of a " + what,
        "Use 1 to 64 of a-z, 0-9 and " + marks + ", with a letter or digit first.");
  }

  private static String shown(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }
}
