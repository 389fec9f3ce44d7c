package dev.dispatch.core.schema;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A regular expression of a schema that cannot hang, whoever wrote it.
 *
 * <p>A plain chain of characters and classes, as names have, runs on the JDK's expressions at once.
 * Any other runs in linear time on RE2/J; what that does not know (look-around, back-references)
 * runs on the JDK's with its steps counted. What cannot be decided within its bounds does not
 * match.
 */
final class BoundedPattern {

  private static final int LONGEST_PATTERN = 4_096;
  private static final int LONGEST_TEXT = 1024 * 1024;

  private final String pattern;
  private final Optional<Pattern> plain;
  private Optional<Predicate<String>> full = Optional.empty();

  private BoundedPattern(String pattern) {
    this.pattern = pattern;
    this.plain = PlainPattern.of(pattern);
  }

  static BoundedPattern of(String pattern) {
    return new BoundedPattern(pattern);
  }

  /** Whether the text is an expression at all. */
  boolean isUsable() {
    if (plain.isPresent()) {
      return true;
    }
    try {
      full();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Whether a text contains a match.
   *
   * @throws IllegalArgumentException where the pattern is not an expression
   */
  boolean matches(String text) {
    if (plain.isPresent() && text.length() <= PlainPattern.LONGEST_TEXT) {
      return plain.get().matcher(text).matches();
    }
    return text.length() <= LONGEST_TEXT && full().test(text);
  }

  private Predicate<String> full() {
    if (full.isEmpty()) {
      full = Optional.of(compile());
    }
    return full.get();
  }

  private Predicate<String> compile() {
    if (pattern.length() > LONGEST_PATTERN) {
      throw new IllegalArgumentException("A pattern is longer than " + LONGEST_PATTERN + ".");
    }
    try {
      return LinearPattern.of(pattern)
          .or(() -> CountedPattern.of(pattern))
          .orElseThrow(() -> new IllegalArgumentException("Not an expression: " + pattern));
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException("Nested too deep: " + pattern, e);
    }
  }
}
