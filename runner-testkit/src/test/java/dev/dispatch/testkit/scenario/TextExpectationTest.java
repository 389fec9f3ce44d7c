package dev.dispatch.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextExpectationTest {

  @Test
  void theSameTextIsAsExpected() {
    assertThat(TextExpectation.difference("a.b\nc\n", "a.b\nc\n")).isEmpty();
  }

  @Test
  void namesTheFirstLineThatDiffers() {
    assertThat(TextExpectation.difference("a\nb\n", "a\nc\n").orElseThrow())
        .contains("line 2", "expected: b", "but was:  c");
  }

  @Test
  void anyStandsForTextWithinALine() {
    assertThat(TextExpectation.difference("a <any> c\n", "a (b) c\n")).isEmpty();
    assertThat(TextExpectation.difference("a <any>\n", "a b\nc\n")).isPresent();
  }

  @Test
  void dotsStandForAnyLines() {
    assertThat(TextExpectation.difference("a\n<...>\nz\n", "a\nz\n")).isEmpty();
    assertThat(TextExpectation.difference("a\n<...>\nz\n", "a\nb\nc\nz\n")).isEmpty();
    assertThat(TextExpectation.difference("a\n<...>\nz\n", "a\nb\n")).isPresent();
  }

  @Test
  void anEmptyExpectationWantsNothing() {
    assertThat(TextExpectation.difference("", "")).isEmpty();
    assertThat(TextExpectation.difference("", "a\n")).isPresent();
  }
}
