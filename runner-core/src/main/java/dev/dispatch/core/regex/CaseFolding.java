package dev.dispatch.core.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps case-insensitive patterns away from the letters U+1C80 to U+1C88, on which RE2/J 1.8 never
 * comes back: they have an upper case whose lower case is another letter, and its search for all
 * cases of a letter ends only where it started.
 */
public final class CaseFolding {

  private static final int FIRST = 0x1C80;
  private static final int LAST = 0x1C88;

  /** A group of flags with an {@code i} among them, set or cleared. */
  private static final Pattern IGNORES_CASE = Pattern.compile("\\(\\?[a-zA-Z-]*i");

  /** A code point by number; what is not hexadecimal RE2 itself refuses. */
  private static final Pattern NUMBERED = Pattern.compile("\\\\x\\{0*([0-9a-fA-F]{1,6})}");

  private CaseFolding() {}

  /** Whether RE2/J can fold the pattern's letters. */
  public static boolean isSafe(String pattern) {
    return !IGNORES_CASE.matcher(pattern).find() || (!rawReach(pattern) && !numberedReach(pattern));
  }

  /** The upper end of a range stands right behind its hyphen. */
  private static boolean rawReach(String pattern) {
    int before = 0;
    for (int i = 0; i < pattern.length(); i += Character.charCount(before)) {
      int letter = pattern.codePointAt(i);
      if (reaches(before == '-', letter)) {
        return true;
      }
      before = letter;
    }
    return false;
  }

  private static boolean numberedReach(String pattern) {
    Matcher numbered = NUMBERED.matcher(pattern);
    boolean reaches = false;
    while (!reaches && numbered.find()) {
      boolean endsRange = numbered.start() > 0 && pattern.charAt(numbered.start() - 1) == '-';
      reaches = reaches(endsRange, Integer.parseInt(numbered.group(1), 16));
    }
    return reaches;
  }

  private static boolean reaches(boolean endsRange, int letter) {
    return letter >= FIRST && (endsRange || letter <= LAST);
  }
}
