package dev.dispatch.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class DataPathTest {

  private static final JsonNode VALUE =
      TestJson.quoted("{'a': {'b': [10, {'c d': null}], '0': 'zero'}, 'length': 1}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.b[0]|10",
        ".a.b[0]|10",
        "[\"a\"]['b'][1][\"c d\"]|null",
        "a.0|\"zero\"",
        "length|1"
      })
  void findsValues(String path, String found) {
    assertThat(DataPath.parse(path).find(VALUE)).contains(TestJson.strict(found));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "a.x",
        "a.b.c",
        "a.b[2]",
        "a.b.0",
        "a.b.length",
        "a[0]",
        "a.b[0].x",
        "a.constructor",
        "a.b[1][\"c d\"].e"
      })
  void findsNothingWhereTheWayBreaksOff(String path) {
    assertThat(DataPath.parse(path).find(VALUE)).isEmpty();
  }

  @Test
  void theEmptyPathIsTheValueItself() {
    assertThat(DataPath.WHOLE.find(VALUE)).containsSame(VALUE);
  }

  @Test
  void knowsItsFirstName() {
    assertThat(DataPath.parse("a.b").head()).contains("a");
    assertThat(DataPath.parse("[0].b").head()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", "a..b", "a[", "a[x]", "a[-1]", "a b", "a}", "a[0"})
  void refusesWhatIsNoPath(String path) {
    assertThatThrownBy(() -> DataPath.parse(path)).isInstanceOf(DispatchException.class);
  }
}
