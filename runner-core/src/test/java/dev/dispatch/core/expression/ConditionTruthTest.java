package dev.dispatch.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The truth tables of the operators; {@code -} is a value that is not there. */
final class ConditionTruthTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "-|false",
        "null|false",
        "[]|false",
        "\"\"|true",
        "{}|true",
        "0|true",
        "false|true",
        "[null]|true",
        "\"x\"|true"
      })
  void existsAndNotExists(String actual, boolean exists) {
    assertThat(holds(actual, "exists", "null")).isEqualTo(exists);
    assertThat(holds(actual, "not_exists", "null")).isNotEqualTo(exists);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1|1|true",
        "1|1.0|true",
        "1|\"1\"|false",
        "\"1\"|1|false",
        "null|null|true",
        "-|null|false",
        "-|\"\"|false",
        "null|false|false",
        "0|false|false",
        "\"\"|null|false",
        "{\"a\":1,\"b\":2}|{\"b\":2,\"a\":1}|true",
        "[1,2]|[2,1]|false",
        "[]|[]|true",
        "0.1|0.10000000000000001|false",
        "9007199254740993|9007199254740992|false"
      })
  void eqAndNeq(String actual, String value, boolean equal) {
    assertThat(holds(actual, "eq", value)).isEqualTo(equal);
    assertThat(holds(actual, "neq", value)).isNotEqualTo(equal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5|4|1",
        "4|5|-1",
        "5|5.0|0",
        "\"5\"|4|1",
        "5|\"4\"|1",
        "\" 1e1 \"|9|1",
        "\"0x10\"|16|0",
        "\"0b101\"|5|0",
        "\"0o17\"|15|0",
        "\".5\"|0.5|0",
        "\"5.\"|5|0",
        "null|0|0",
        "\"\"|0|0",
        "[]|0|0",
        "[7]|7|0",
        "[\"7\"]|7|0",
        "[[7]]|7|0",
        "false|1|-1",
        "true|1|0",
        "1|true|0",
        "0.30000000000000001|0.3|1",
        "12345678901234567891|12345678901234567890|1",
        "1e400|1e399|1",
        "-1e-400|0|-1"
      })
  void ordersNumbersExactlyAndTextsThatAreNumbers(String actual, String value, int order) {
    assertThat(holds(actual, "gt", value)).isEqualTo(order > 0);
    assertThat(holds(actual, "gte", value)).isEqualTo(order >= 0);
    assertThat(holds(actual, "lt", value)).isEqualTo(order < 0);
    assertThat(holds(actual, "lte", value)).isEqualTo(order <= 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "-", "{}", "{\"a\":1}", "\"abc\"", "\"2024-01-01\"", "\"1,5\"", "\"1_000\"", "\"NaN\"",
        "\"Infinity\"", "\"1 2\"", "\"0x\"", "\"0xg\"", "\"+-1\"", "\".\"", "\"-\"", "[1,2]",
        "[true]", "[{}]", "\"1e99999999999\""
      })
  void whatIsNoNumberIsNeitherMoreNorLess(String actual) {
    for (String op : new String[] {"gt", "gte", "lt", "lte"}) {
      assertThat(holds(actual, op, "0")).as(op).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1|[1,2]|true",
        "1.0|[1]|true",
        "\"1\"|[1]|false",
        "null|[null]|true",
        "-|[null]|false",
        "-|[]|false",
        "{\"a\":[1]}|[{\"a\":[1.0]}]|true",
        "[1]|[1]|false",
        "[1]|[[1]]|true",
        "1|[]|false"
      })
  void inAndNotIn(String actual, String value, boolean member) {
    assertThat(holds(actual, "in", value)).isEqualTo(member);
    assertThat(holds(actual, "not_in", value)).isNotEqualTo(member);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"abc\"|\"b\"|true", "\"abc\"|\"\"|true", "\"abc\"|\"B\"|false", "\"a5\"|5|true",
        "\"a true\"|true|true", "\"x null\"|null|true", "[1,2]|2|true", "[1,2]|\"2\"|false",
        "[{\"a\":1}]|{\"a\":1.0}|true", "[[1]]|1|false", "5|5|false", "{\"a\":1}|\"a\"|false",
        "null|null|false", "-|\"a\"|false", "[]|null|false"
      })
  void containsAndNotContains(String actual, String value, boolean contains) {
    assertThat(holds(actual, "contains", value)).isEqualTo(contains);
    assertThat(holds(actual, "not_contains", value)).isNotEqualTo(contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"abc\"|starts_with|\"ab\"|true",
        "\"abc\"|starts_with|\"bc\"|false",
        "\"abc\"|starts_with|\"\"|true",
        "5|starts_with|\"5\"|false",
        "-|starts_with|\"\"|false",
        "\"abc\"|ends_with|\"bc\"|true",
        "\"abc\"|ends_with|\"ab\"|false",
        "[\"c\"]|ends_with|\"c\"|false",
        "null|ends_with|\"\"|false",
        "\"x12\"|regex|\"\\\\d+\"|true",
        "\"x\"|regex|\"^x$\"|true",
        "\"x\"|regex|\"X\"|false",
        "\"x\"|regex|\"(?i)X\"|true",
        "12|regex|\"1\"|false",
        "-|regex|\"\"|false",
        "null|regex|\"null\"|false"
      })
  void textOperatorsAreTrueOfTextsOnly(String actual, String op, String value, boolean holds) {
    assertThat(holds(actual, op, value)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"a\"|string",
        "1|number",
        "1|integer",
        "1.0|integer",
        "1e2|integer",
        "1.5|number",
        "true|boolean",
        "{}|object",
        "[]|array",
        "null|null"
      })
  void typeIsAsJsonSchemaNamesIt(String actual, String type) {
    assertThat(holds(actual, "type", "\"" + type + "\"")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1.5|integer",
        "\"1\"|number",
        "null|object",
        "-|null",
        "-|string",
        "[]|object",
        "0|boolean",
        "1e-2|integer"
      })
  void typeIsNotAnyOther(String actual, String type) {
    assertThat(holds(actual, "type", "\"" + type + "\"")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"abc\"|3|0",
        "\"\"|0|0",
        "[1,2]|1|1",
        "{\"a\":1}|2|-1",
        "\"\uD83D\uDE00\"|1|0",
        "\"abc\"|\"3\"|0"
      })
  void lengthOfTextsArraysAndObjects(String actual, String value, int order) {
    assertThat(holds(actual, "length_eq", value)).isEqualTo(order == 0);
    assertThat(holds(actual, "length_gt", value)).isEqualTo(order > 0);
    assertThat(holds(actual, "length_lt", value)).isEqualTo(order < 0);
  }

  @ParameterizedTest
  @CsvSource({"5", "null", "true", "-"})
  void nothingElseHasALength(String actual) {
    for (String op : new String[] {"length_eq", "length_gt", "length_lt"}) {
      assertThat(holds(actual, op, "1")).as(op).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":1}|{\"type\":\"object\",\"required\":[\"id\"]}|true",
        "{}|{\"type\":\"object\",\"required\":[\"id\"]}|false",
        "5|{\"minimum\":5}|true",
        "4.9|{\"minimum\":5}|false",
        "-|{}|false",
        "null|true|true",
        "null|false|false"
      })
  void matchesSchema(String actual, String schema, boolean matches) {
    assertThat(holds(actual, "matches_schema", schema)).isEqualTo(matches);
  }

  private static boolean holds(String actual, String op, String value) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    if (!actual.equals("-")) {
      document.set("v", TestJson.strict(actual));
    }
    JsonNode group = TestJson.strict("{\"mode\":\"ALL\",\"rules\":[]}");
    ((ObjectNode) group)
        .withArray("rules")
        .addObject()
        .put("path", "$.v")
        .put("op", op)
        .setAll(Map.of("value", TestJson.strict(value)));
    return ConditionGroup.parse(group, "").evaluate(document).matched();
  }
}
