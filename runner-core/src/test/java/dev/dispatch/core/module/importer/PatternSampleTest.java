package dev.dispatch.core.module.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSampleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^sha256:[a-f0-9]{64}$",
        "^refs/(heads|tags|pull)/.*$",
        "\\d{4}-\\d{2}",
        "[^a-z]+",
        "a|b",
        "^(?:ab)+c?$",
        "^\\w+@\\w+\\.[a-z]{2,}$",
        "^[A-Z][A-Za-z0-9_]{2,5}$",
        "x{2,3}?",
        "^$",
        "\\+\\d+",
      })
  void aSampleMatches(String pattern) {
    assertThat(Pattern.compile(pattern).matcher(PatternSample.of(pattern)).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "(", "a{", "\\", "[^", "(?", ")", "*", "a{99999999}"})
  void whatIsNoPatternStillEnds(String pattern) {
    assertThat(PatternSample.of(pattern)).hasSizeLessThan(2_000);
  }
}
