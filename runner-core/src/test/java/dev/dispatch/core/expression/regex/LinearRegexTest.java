package dev.dispatch.core.expression.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A regular expression cannot hang a run (G-A9). */
final class LinearRegexTest {

  private static final List<String> HOSTILE =
      List.of(
          "(.*a){12}$",
          "(x+x+)+y",
          "(a+)+b",
          "(a|b)*c",
          "(a|aa)+$",
          "(.*)*x",
          "(\\w+\\s?)*z",
          "((a*)*)*b",
          "^(a?){30}a{30}$",
          "(a|a)*b",
          "^(([a-z])+.)+[A-Z]([a-z])+$",
          "([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}",
          "a{500}b",
          "(a?){500}a{500}b",
          "((a{30}){30})b",
          "(a{1,50}){1,50}b",
          "(.{0,100})z",
          "a*a*a*a*a*a*b",
          ".*.*.*.*.*x",
          "(?i)(foo|bar|baz)+qux",
          "(\\d+)+x",
          "(.+)+\\n",
          " *x$",
          "\\bq",
          "[^b]*b",
          "(?s).*?z",
          "\\pL+\\d",
          "(?:a*b*)*c",
          "(^|x)+y",
          "(?m)(a$)+b");

  @Test
  @Timeout(120)
  void everyHostilePatternEndsOnEveryTextThatItIsGiven() {
    assertThat(HOSTILE).hasSize(30);
    long worst = 0;
    for (String pattern : HOSTILE) {
      LinearRegex regex = LinearRegex.compile(pattern);
      for (int length : new int[] {37, 1_000, 40_000, regex.maxTextChars()}) {
        worst = Math.max(worst, nanos(regex, "a".repeat(Math.min(length, regex.maxTextChars()))));
      }
    }
    System.out.println("A9 regex: 30 patterns x 4 lengths, worst " + worst / 1_000_000 + " ms");
    assertThat(worst).isLessThan(1_000_000_000L);
  }

  /** The thread's own time, which other work on the machine does not lengthen. */
  private static long nanos(LinearRegex regex, String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    regex.find(text);
    return threads.getCurrentThreadCpuTime() - start;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a{1000}){1000}){1000}",
        "((a{100}){100}){100}",
        "\\Q[\\E((a{1000}){1000}){1000}",
        "[]a]((a{1000}){1000}){1000}",
        "[^]\\]]((a{1000}){1000}){1000}",
        "\\((a{1000}\\)){1000}",
        "(?:a{0,1000}){0,1000}",
        "(((((a{9}){9}){9}){9}){9}){9}"
      })
  void refusesRepetitionsThatMultiply(String pattern) {
    assertThat(code(pattern)).isEqualTo(RegexError.REGEX_TOO_LARGE);
  }

  @Test
  void refusesGroupsThatNestTooDeep() {
    assertThat(code("(".repeat(400) + "a" + ")".repeat(400))).isEqualTo(RegexError.REGEX_TOO_LARGE);
    assertThat(LinearRegex.compile("(".repeat(90) + "a" + ")".repeat(90)).find("a")).isTrue();
  }

  @Test
  void takesAPatternOfAKibibyteAndNoMore() {
    String longest = "a".repeat(LinearRegex.MAX_PATTERN_CHARS);

    assertThat(LinearRegex.compile(longest).find(longest)).isTrue();
    assertThat(code(longest + "a")).isEqualTo(RegexError.REGEX_TOO_LARGE);
  }

  @Test
  void takesATextOfAMebibyteAndNoMore() {
    LinearRegex regex = LinearRegex.compile("b$");
    String longest = "a".repeat(LinearRegex.MAX_TEXT_CHARS - 1) + "b";

    assertThat(regex.find(longest)).isTrue();
    assertThat(
            catchThrowableOfType(DispatchException.class, () -> regex.find(longest + "b")).code())
        .isEqualTo(RegexError.REGEX_TEXT_TOO_LARGE);
  }

  @Test
  void largerPatternsTakeShorterTexts() {
    LinearRegex regex = LinearRegex.compile("a{500}b");
    String longest = "a".repeat(regex.maxTextChars());

    assertThat(longest).hasSizeBetween(15_000, 20_000);
    assertThat(regex.find(longest)).isFalse();
    assertThat(catchThrowableOfType(DispatchException.class, () -> regex.find(longest + "a")))
        .hasMessageContaining("at most " + longest.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a(?=b)", "(a)\\1", "[", "(", "a**", "\\u0041", "\\p{Nope}", "a{1001}"})
  void refusesWhatRe2DoesNotKnow(String pattern) {
    assertThat(code(pattern)).isEqualTo(RegexError.REGEX_SYNTAX);
  }

  @ParameterizedTest
  @Timeout(20)
  @ValueSource(
      strings = {
        "(?i)[a-\\x{10FFFF}]",
        "(?i)[\u1c00-\u1cff]",
        "(?i)\u1c80",
        "(?s-i:\\x{01c88})",
        "(?i)[a-\uD83D\uDE00]"
      })
  void refusesCaseFoldingOnWhichTheLibraryHangs(String pattern) {
    assertThat(code(pattern)).isEqualTo(RegexError.REGEX_SYNTAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?i)\u00c4PFEL", "(?i)[\u00e0-\u00fc]pfel", "(?i)[^\u20ac]pfel"})
  void foldsOtherLetters(String pattern) {
    assertThat(LinearRegex.compile(pattern).find("\u00e4pfel")).isTrue();
  }

  @Test
  void findsAnywhereInTheText() {
    assertThat(LinearRegex.compile("b+").find("abbc")).isTrue();
    assertThat(LinearRegex.compile("^b").find("abbc")).isFalse();
  }

  private static ErrorCode code(String pattern) {
    return catchThrowableOfType(DispatchException.class, () -> LinearRegex.compile(pattern)).code();
  }
}
