package dev.dispatch.core.expression.regex;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import dev.dispatch.core.regex.CaseFolding;

/**
 * A pattern whose search time grows with the text and never explodes.
 *
 * <p>The bounds are counts, not clocks: a rule gives the same on a slow machine and offline.
 */
public final class LinearRegex {

  // G-A9: bounds of a pattern, of a text, and of the steps of a search: size times length.
  static final int MAX_PATTERN_CHARS = 1024;
  static final int MAX_TEXT_CHARS = 1024 * 1024;
  static final int MAX_STEPS = 8 * 1024 * 1024;

  private final Pattern pattern;

  private LinearRegex(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles RE2 syntax.
   *
   * @throws DispatchException {@code REGEX_SYNTAX} for what RE2 does not know, {@code
   *     REGEX_TOO_LARGE} for a pattern beyond the bounds
   */
  public static LinearRegex compile(String pattern) {
    requireModest(pattern);
    try {
      return new LinearRegex(Pattern.compile(pattern));
    } catch (PatternSyntaxException refused) {
      throw new DispatchException(
          RegexError.REGEX_SYNTAX,
          "the regular expression '" + pattern + "' is not valid: " + refused.getDescription(),
          "Patterns are RE2 syntax: look-around and back-references do not exist in it.",
          refused);
    }
  }

  private static void requireModest(String pattern) {
    if (pattern.length() > MAX_PATTERN_CHARS) {
      throw refused(
          RegexError.REGEX_TOO_LARGE,
          "a regular expression has at most " + MAX_PATTERN_CHARS + " characters",
          "Split it into several rules.");
    }
    if (ProgramSize.estimate(pattern) > ProgramSize.LIMIT) {
      throw refused(
          RegexError.REGEX_TOO_LARGE,
          "the repetitions of a regular expression multiply to too much",
          "Repeat less, or nest less.");
    }
    if (!CaseFolding.isSafe(pattern)) {
      throw refused(
          RegexError.REGEX_SYNTAX,
          "a regular expression that ignores case cannot reach the letters U+1C80 to U+1C88",
          "End its ranges below them.");
    }
  }

  /**
   * Tells whether the pattern matches anywhere in the text.
   *
   * @throws DispatchException {@code REGEX_TEXT_TOO_LARGE} for a text beyond the bounds
   */
  public boolean find(String text) {
    if (text.length() > maxTextChars()) {
      throw refused(
          RegexError.REGEX_TEXT_TOO_LARGE,
          "a text of "
              + text.length()
              + " characters is too long for this regular expression (at most "
              + maxTextChars()
              + ")",
          "Narrow the path to a shorter text, simplify the pattern, or use contains.");
    }
    return pattern.matcher(text).find();
  }

  int maxTextChars() {
    return Math.min(MAX_TEXT_CHARS, MAX_STEPS / pattern.programSize());
  }

  private static DispatchException refused(ErrorCode code, String message, String hint) {
    return new DispatchException(code, message, hint);
  }
}
