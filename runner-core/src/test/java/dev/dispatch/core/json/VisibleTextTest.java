package dev.dispatch.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

  @ParameterizedTest
  @CsvSource({
    "1b, \\u001b",
    "07, \\u0007",
    "9b, \\u009b",
    "7f, \\u007f",
    "202e, \\u202e",
    "2066, \\u2066",
    "200b, \\u200b",
    "2028, \\u2028",
    "d800, \\ud800",
    "e0041, \\u{e0041}"
  })
  void showsWhatCouldSteerATerminal(String codePoint, String shown) {
    String text = "a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b";

    assertThat(VisibleText.line(text)).isEqualTo("a" + shown + "b");
    assertThat(VisibleText.block(text)).isEqualTo("a" + shown + "b");
  }

  @Test
  void leavesReadableTextAlone() {
    assertThat(VisibleText.line("größe 東京 👍")).isEqualTo("größe 東京 👍");
  }

  @Test
  void showsLineBreaksInOneLine() {
    assertThat(VisibleText.line("a\nb\tc\r")).isEqualTo("a\\nb\\tc\\r");
  }

  @Test
  void keepsLineBreaksInABlock() {
    assertThat(VisibleText.block("a\n\tb\r\n")).isEqualTo("a\n\tb\\r\n");
  }
}
