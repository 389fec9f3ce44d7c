package dev.dispatch.core.expression.regex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IRegexpTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {
        "a.b a[^\\n\\r]b",
        "a\\.b a\\.b",
        "[.] [.]",
        "(a|b)* (?:a|b)*",
        "a{2} a{2}",
        "a{2,} a{2,}",
        "a{2,3} a{2,3}",
        "[a-z0-9_] [a-z0-9_]",
        "[^a-] [^a-]",
        "[-a] [-a]",
        "[a^] [a\\^]",
        "\\p{Lu}\\P{L} \\p{Lu}\\P{L}",
        "[\\p{Lu}\\]] [\\p{Lu}\\]]",
        "() (?:)",
        "a|| a||",
        "\\n\\r\\t \\n\\r\\t"
      })
  void isWrittenInRe2(String pattern, String re2) {
    assertThat(IRegexp.toRe2(pattern)).contains(re2);
  }

  @Test
  void theEmptyPatternIsValid() {
    assertThat(IRegexp.toRe2("")).contains("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\d",
        "\\w",
        "\\b",
        "\\x41",
        "\\",
        "a**",
        "a+?",
        "*",
        "+a",
        "(",
        ")",
        "(a",
        "a)",
        "[",
        "[]",
        "[^]",
        "]",
        "{",
        "}",
        "a{",
        "a{,2}",
        "a{x}",
        "[a",
        "[b-a-c]",
        "[a-\\p{L}",
        "[[a]]",
        "(?i)a",
        "(?:a)",
        "\\p{Nope}",
        "\\pL",
        "\\p{L",
        "\\Qa\\E"
      })
  void anythingElseIsNoIRegexp(String pattern) {
    assertThat(IRegexp.toRe2(pattern)).isEmpty();
  }
}
