package dev.dispatch.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** G-A9 for the patterns of schemas. */
class BoundedPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          ^[a-z0-9][a-z0-9-]{0,63}$ demo-1 true
          ^[a-z0-9][a-z0-9-]{0,63}$ Demo false
          ^[a-z]+\\.[a-z]+$ flow.sleep true
          ^[a-z]+\\.[a-z]+$ flow-sleep false
          ^\\d{4}-\\d{2}$ 2026-01 true
          ^\\d+$ ١٢ false
          ^\\w+$ é false
          ell hello true
          ^ell hello false
          ^(a|b)+$ abab true
          ^\\p{Letter}+$ été true
          ^\\p{Lu}$ É true
          ^\\p{Script=Greek}+$ αβ true
          ^[\\p{L}\\d]+$ é1 true
          ^\\u00e9$ é true
          ^\\u{1F600}$ 😀 true
          ^.$ 😀 true
          ^[^a-c]$ d true
          ^[[a]$ [ true
          ^(?!x).+$ abc true
          ^(?!x).+$ xbc false
          ^(a)\\1$ aa true
          ^a{2,1500}$ aaa true
          ^\\/api\\/v[0-9]$ /api/v1 true
          """)
  void matchesAsEcmaScriptDoes(String pattern, String text, boolean matches) {
    assertThat(BoundedPattern.of(pattern).matches(text)).isEqualTo(matches);
  }

  /** RE2/J 1.8 never comes back from folding these letters. */
  @ParameterizedTest
  @ValueSource(strings = {"(?i)\u1c80", "(?i)[a-\u1c88]", "(?i)\\u1c84", "(?i:\\u{1c86})"})
  void comesBackFromLettersThatTheLibraryCannotFold(String pattern) {
    assertThat(BoundedPattern.of(pattern).isUsable()).isIn(true, false);
    assertThat(BoundedPattern.of("^[\u1c80-\u1c88]$").matches("\u1c84")).isTrue();
  }

  @Test
  void endsAtTheVeryEnd() {
    assertThat(BoundedPattern.of("^a$").matches("a\n")).isFalse();
    assertThat(BoundedPattern.of("(a)$").matches("a\n")).isFalse();
    assertThat(BoundedPattern.of("(?=a)a$").matches("a\n")).isFalse();
  }

  @Test
  void knowsControlCharacters() {
    assertThat(BoundedPattern.of("^\\cA$").matches("\u0001")).isTrue();
    assertThat(BoundedPattern.of("^(?=.)\\cA$").matches("\u0001")).isTrue();
  }

  @Test
  void knowsUnicodeSpaces() {
    assertThat(BoundedPattern.of("^\\s$").matches("\u00a0")).isTrue();
    assertThat(BoundedPattern.of("^\\S$").matches("\u2003")).isFalse();
    assertThat(BoundedPattern.of("^[\\s]$").matches("\u000b")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[a", "*", "(?<x", "\\p{Nothing}"})
  void isNotUsableWhereItIsNoExpression(String pattern) {
    assertThat(BoundedPattern.of(pattern).isUsable()).isFalse();
  }

  @Test
  void isNotUsableWhereItIsLong() {
    assertThat(BoundedPattern.of("a".repeat(5_000)).isUsable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(?=a)"})
  void survivesDeepNesting(String before) {
    String pattern = before + "(".repeat(2_000) + "a" + ")".repeat(2_000);

    assertThatCode(() -> BoundedPattern.of(pattern).isUsable()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(a+)+$",
        "(.*a){12}$",
        "(a|b)*c",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "^(a|aa)+$",
        "([a-zA-Z]+)*$1",
        "^(?=(a+)+$)b",
        "(a*)*\\1b",
        "(?!(a|a)*$).*(a|a)*b",
        "^a*a*a*a*a*a*b$",
        "((a{0,100}){0,100}){0,100}b",
        "(?=a)((a{0,100}){0,100}){0,100}b",
        "(((a{1000}){1000}){1000}){1000}",
        "^[a-z]{0,1000}[a-z]{0,1000}b$"
      })
  void endsSoonOnEveryText(String pattern) {
    for (int length : new int[] {30, 1_000, 40_000, 1_000_000}) {
      String text = "a".repeat(length) + "!";
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> BoundedPattern.of(pattern).matches(text));
    }
  }
}
