package dev.dispatch.core.expression.regex;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.dispatch.api.DispatchException;

/** A pattern whose search time grows with the text and never explodes. */
public final class LinearRegex {

  // G-A9: the bounds of a pattern, of a text and of the time.
  static final int MAX_PATTERN_CHARS = 1024;
  static final int MAX_TEXT_CHARS = 1024 * 1024;

  private final Pattern pattern;

  private LinearRegex(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Compiles RE2 syntax; refuses what RE2 does not know, and what is too large. */
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

  /** Tells whether the pattern matches anywhere in the text. */
  public boolean find(String text) {
    return pattern.matcher(timed(text)).find();
  }

  private CharSequence timed(String text) {
    if (text.length() > MAX_TEXT_CHARS) {
      throw new DispatchException(
          RegexError.REGEX_TEXT_TOO_LARGE,
          "a text of "
              + text.length()
              + " characters is too long for a regular expression (at most "
              + MAX_TEXT_CHARS
              + ")",
          "Narrow the path to a shorter text, or use contains.");
    }
    return new TimedText(text, System::nanoTime);
  }

  private static void requireModest(String pattern) {
    if (pattern.length() > MAX_PATTERN_CHARS) {
      throw tooLarge("a regular expression has at most " + MAX_PATTERN_CHARS + " characters");
    }
    if (ProgramSize.estimate(pattern) > ProgramSize.LIMIT) {
      throw tooLarge("the repetitions of a regular expression multiply to too much");
    }
    if (!CaseFolding.isSafe(pattern)) {
      throw new DispatchException(
          RegexError.REGEX_SYNTAX,
          "a regular expression that ignores case cannot reach the letters U+1C80 to U+1C88",
          "End its ranges below them.");
    }
  }

  private static DispatchException tooLarge(String message) {
    return new DispatchException(
        RegexError.REGEX_TOO_LARGE, message, "Split it into several rules, or repeat less.");
  }
}
