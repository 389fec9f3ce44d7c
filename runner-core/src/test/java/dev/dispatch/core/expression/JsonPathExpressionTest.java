package dev.dispatch.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class JsonPathExpressionTest {

  private static final JsonNode DOCUMENT =
      TestJson.quoted("{'arr': [1, [2], null], 'empty': [], 'none': null}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$.arr[0]|1",
        "$.arr[-1]|null",
        "$.none|null",
        "$.empty|[]",
        "arr[1]|[2]",
        "$.arr[1:2]|[[2]]",
        "$.arr[?@ == 1]|[1]",
        "$['arr'][0]|1",
        "$.arr[0,0]|[1,1]",
        "$..empty|[[]]",
      })
  void aPathThatNamesOneNodeGivesItsValueAndAnyOtherAnArray(String path, String value) {
    assertThat(JsonPathExpression.compileLenient(path).select(DOCUMENT).value())
        .contains(TestJson.strict(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"$.x", "$.arr[5]", "$.arr[*].x", "$.empty[*]", "$..x", "$.arr[?@ > 9]"})
  void nothingIsNotAnEmptyArray(String path) {
    assertThat(JsonPathExpression.compile(path).select(DOCUMENT).value()).isEmpty();
  }

  @Test
  void theStrictFormAsksForTheDollar() {
    assertThatThrownBy(() -> JsonPathExpression.compile("arr"))
        .isInstanceOf(DispatchException.class)
        .hasMessageContaining("column 1");
  }
}
