package dev.dispatch.core.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.function.Predicate;

/** Regular expressions on RE2/J, in time linear in the text (G-A9). */
final class LinearPattern {

  private LinearPattern() {}

  /** Returns the search for a pattern; empty where RE2 does not know its syntax. */
  static Optional<Predicate<String>> of(String pattern) {
    try {
      Pattern compiled = Pattern.compile(RegexDialect.RE2.translate(pattern));
      return Optional.of(text -> compiled.matcher(text).find());
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}
