package dev.dispatch.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonExpectationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"b\":null}|{\"b\":null,\"a\":1}",
        "{\"a\":\"<any>\"}|{\"a\":[1]}",
        "{\"a\":\"x <any> z\"}|{\"a\":\"x \\ny z\"}",
        "{\"a\":1,\"<...>\":0}|{\"a\":1,\"b\":2}",
        "[1,\"<...>\"]|[1,2,3]",
        "{\"durationMs\":\"<ms>\"}|{\"durationMs\":17}"
      })
  void isAsExpected(String expected, String actual) {
    assertThat(JsonExpectation.differences(expected, actual)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1}|{\"a\":2}|/a: expected 1 but was 2",
        "{\"a\":1}|{\"a\":1.0}|/a: expected 1 but was 1.0",
        "{\"a\":1}|{\"a\":1,\"b\":2}|(root): not expected: b",
        "{\"a\":1}|{}|/a: expected but not there",
        "{\"a\":null}|{}|/a: expected but not there",
        "[1]|[1,2]|(root): expected 1 elements but was 2",
        "[1,2,\"<...>\"]|[1]|(root): expected 2 elements but was 1"
      })
  void namesWhatDiffers(String expected, String actual, String difference) {
    assertThat(JsonExpectation.differences(expected, actual)).containsExactly(difference);
  }

  @Test
  void refusesASecondDocument() {
    assertThat(JsonExpectation.differences("{}", "{}\n{}")).hasSize(1);
  }

  @Test
  void refusesTextThatIsNoJson() {
    assertThat(JsonExpectation.differences("{}", "no")).hasSize(1);
  }
}
