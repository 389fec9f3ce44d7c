package dev.dispatch.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonTest {

  @Test
  void takesTheLastOfTwoEqualNamesAndTells() {
    LenientJson.Reply reply = parse("{\"a\": 1, \"b\": {\"a\": 2}, \"a\": 3}").orElseThrow();

    assertThat(JsonText.compact(reply.value())).isEqualTo("{\"a\":3,\"b\":{\"a\":2}}");
    assertThat(reply.duplicateKeys()).isTrue();
    assertThat(parse("{\"b\": {\"a\": 2}, \"a\": 3}").orElseThrow().duplicateKeys()).isFalse();
  }

  @Test
  void passesOverAByteOrderMark() {
    assertThat(parse("\uFEFF{\"a\": 1}").orElseThrow().value().get("a").intValue()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "<html>", "{\"a\": 1} x", "[1,]", "\"\\ud800\"", "NaN", "{'a': 1}"})
  void isEmptyForWhatIsNotJson(String text) {
    assertThat(parse(text)).isEmpty();
  }

  @Test
  void isEmptyOverTheLimits() {
    assertThat(parse("[".repeat(501) + "]".repeat(501))).isEmpty();
    assertThat(parse("[".repeat(500) + "]".repeat(500))).isPresent();
  }

  private static Optional<LenientJson.Reply> parse(String text) {
    return LenientJson.parse(text.getBytes(StandardCharsets.UTF_8), JsonLimits.REPLY);
  }
}
