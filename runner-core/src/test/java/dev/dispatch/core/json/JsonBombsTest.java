package dev.dispatch.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dispatch.core.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** G-A2: texts that would take all memory, stack or time are refused. */
class JsonBombsTest {

  private static final int MANY = 100_000;

  static Stream<Arguments> bombs() {
    String manyNames =
        IntStream.range(0, MANY * 10)
            .mapToObj(i -> "\"k" + i + "\":0")
            .collect(Collectors.joining(","));
    return Stream.of(
        bomb("nested arrays", "JSON_TOO_DEEP", "[".repeat(MANY)),
        bomb("nested objects", "JSON_TOO_DEEP", "{\"a\":".repeat(MANY)),
        bomb("nested both", "JSON_TOO_DEEP", "[{\"a\":".repeat(MANY)),
        bomb("closed nesting", "JSON_TOO_DEEP", "[".repeat(MANY) + "]".repeat(MANY)),
        bomb("a million names", "JSON_TOO_LARGE", "{" + manyNames + "}"),
        bomb(
            "a million steps", "JSON_TOO_LARGE", "{\"steps\":[" + "{},".repeat(MANY * 10) + "{}]}"),
        bomb("a million arrays", "JSON_TOO_LARGE", "[" + "[],".repeat(MANY * 10) + "[]]"),
        bomb("a long text", "JSON_TOO_LARGE", "\"" + "a".repeat(20_000_000) + "\""),
        bomb("a long name", "JSON_TOO_LARGE", "{\"" + "k".repeat(50_000) + "\":1}"),
        bomb("a long escaped name", "JSON_TOO_LARGE", "{\"" + "\\u0041".repeat(50_000) + "\":1}"),
        bomb("many digits", "JSON_TOO_LARGE", "9".repeat(1_000_000)),
        bomb("many decimals", "JSON_TOO_LARGE", "0." + "1".repeat(1_000_000)),
        bomb("a huge exponent", "JSON_TOO_LARGE", "1e999999999"),
        bomb("a tiny exponent", "JSON_TOO_LARGE", "1e-" + "9".repeat(1_000_000)));
  }

  private static Arguments bomb(String name, String code, String text) {
    return Arguments.of(name, code, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void refuses(String name, String code, byte[] text) {
    ProblemsException refusal =
        catchThrowableOfType(
            ProblemsException.class, () -> StrictJson.parse(text, name, JsonLimits.JOB));

    assertThat(refusal.code().name()).isEqualTo(code);
    assertThat(refusal.problems()).singleElement().extracting("position").isNotNull();
  }

  private static final JsonLimits SMALL = new JsonLimits(40, 3, 6, 4, 5, 9);

  @ParameterizedTest
  @MethodSource("limits")
  void takesTheLimitAndRefusesOneMore(String within, String over) {
    assertThat(codeOf(within)).isEqualTo("read");
    assertThat(codeOf(over)).isIn("JSON_TOO_LARGE", "JSON_TOO_DEEP");
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        Arguments.of("1" + " ".repeat(39), "1" + " ".repeat(40)),
        Arguments.of("[[[1]]]", "[[[[1]]]]"),
        Arguments.of("\"123456\"", "\"1234567\""),
        Arguments.of("\"éééééé\"", "\"ééééééé\""),
        Arguments.of("\"12345\\n\"", "\"123456\\n\""),
        Arguments.of("1234", "12345"),
        Arguments.of("0.123", "0.1234"),
        Arguments.of("1e4", "1e5"),
        Arguments.of("{\"12345\":1}", "{\"123456\":1}"),
        Arguments.of("[1,2,3,4,5,6,7,8]", "[1,2,3,4,5,6,7,8,9]"));
  }

  private static String codeOf(String text) {
    try {
      StrictJson.parse(text.getBytes(StandardCharsets.UTF_8), "test", SMALL);
      return "read";
    } catch (ProblemsException e) {
      return e.code().name();
    }
  }
}
