package dev.dispatch.core.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.dispatch.core.regex.CaseFolding;
import java.util.Optional;
import java.util.function.Predicate;

/** Regular expressions on RE2/J, in time linear in the text (G-A9). */
final class LinearPattern {

  /** A larger expression is not compiled. */
  private static final long MAX_SIZE = 20_000;

  /** Size times length; takes some hundred milliseconds at worst. */
  private static final long MAX_WORK = 6_000_000;

  private LinearPattern() {}

  /**
   * Returns the search for a pattern; empty where RE2 does not know its syntax, where it is large,
   * and where RE2 could not fold its letters.
   */
  static Optional<Predicate<String>> of(String pattern) {
    long size = RegexSize.of(pattern);
    if (size > MAX_SIZE) {
      return Optional.empty();
    }
    String translated = RegexDialect.RE2.translate(pattern);
    if (!CaseFolding.isSafe(translated)) {
      return Optional.empty();
    }
    try {
      Pattern compiled = Pattern.compile(translated);
      return Optional.of(text -> size * text.length() <= MAX_WORK && compiled.matcher(text).find());
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}
