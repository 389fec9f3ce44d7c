package dev.dispatch.core.expression.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.expression.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonOrderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1|1.0|true",
        "1|1e0|true",
        "100|1E+2|true",
        "0|-0.0|true",
        "0.1|0.1000000000000000055511151231257827|false",
        "9007199254740993|9007199254740992|false",
        "9007199254740993|9007199254740993.0|true",
        "1|\"1\"|false",
        "null|false|false",
        "null|null|true",
        "true|true|true",
        "[]|{}|false",
        "[1,2]|[1.0,2]|true",
        "[1,2]|[2,1]|false",
        "[1]|[1,1]|false",
        "{\"a\":1,\"b\":2}|{\"b\":2.0,\"a\":1}|true",
        "{\"a\":1}|{\"b\":1}|false",
        "{\"a\":null}|{}|false",
        "\"a\"|\"a\"|true",
        "\"a\"|\"A\"|false",
      })
  void equalityIsByValue(String a, String b, boolean equal) {
    assertThat(JsonOrder.equal(TestJson.strict(a), TestJson.strict(b))).isEqualTo(equal);
    assertThat(JsonOrder.equal(TestJson.strict(b), TestJson.strict(a))).isEqualTo(equal);
  }

  @Test
  void ordersTextsByCodePoint() {
    String fullWidth = "\uFF5E";
    String emoji = "\uD83D\uDE00";

    assertThat(JsonOrder.compareTexts(fullWidth, emoji)).isNegative();
    assertThat(JsonOrder.compareTexts(emoji, fullWidth)).isPositive();
    assertThat(JsonOrder.compareTexts("a", "ab")).isNegative();
    assertThat(JsonOrder.compareTexts("ab", "ab")).isZero();
  }

  @Test
  void comparesNumbersOfAnySizeExactly() {
    assertThat(
            JsonOrder.compareNumbers(
                TestJson.strict("1e999"), TestJson.strict("99999999999999999999")))
        .isPositive();
    assertThat(
            JsonOrder.compareNumbers(
                TestJson.strict("9223372036854775807"), TestJson.strict("9223372036854775808")))
        .isNegative();
  }
}
