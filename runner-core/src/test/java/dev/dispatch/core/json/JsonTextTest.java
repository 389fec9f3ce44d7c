package dev.dispatch.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;

class JsonTextTest {

  @Test
  void indentsByTwoAndKeepsNullsAndEmptyContainers() {
    assertThat(
            JsonText.pretty(
                JsonValues.toTree(
                    new TreeMap<>(
                        Map.of(
                            "a",
                            List.of(1, List.of()),
                            "b",
                            Map.of(),
                            "c",
                            Arrays.asList((Object) null))))))
        .isEqualTo(
            """
            {
              "a": [
                1,
                []
              ],
              "b": {},
              "c": [
                null
              ]
            }\
            """);
  }

  @Test
  void escapesWhatMustBeEscapedAndNothingElse() {
    assertThat(JsonText.compact(JsonValues.toTree("\"\\/\b\f\n\r\t\u0001\u001f\u007f\u2028é😀")))
        .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\u2028é😀\"");
  }

  @Test
  void writesDoublesAsTheyPrint() {
    assertThat(JsonText.compact(DoubleNode.valueOf(0.1))).isEqualTo("0.1");
    assertThat(JsonText.compact(JsonValues.toTree(1e21))).isEqualTo("1.0E+21");
    assertThatThrownBy(() -> JsonText.compact(DoubleNode.valueOf(Double.NaN)))
        .isInstanceOf(DispatchException.class);
  }

  @Test
  void writesDecimalsWithTheirScale() {
    assertThat(JsonText.compact(JsonValues.toTree(new BigDecimal("1.50")))).isEqualTo("1.50");
    assertThat(JsonText.compact(JsonValues.toTree(new BigDecimal("1e400")))).isEqualTo("1E+400");
  }

  @Test
  void putsPlainListsAndShortObjectsOnOneLineWhereItIsDense() {
    String text = "{\"a\":[1,\"b\"],\"c\":{\"d\":null,\"e\":true},\"f\":[{\"g\":[]}],\"h\":{}}";
    JsonNode tree =
        StrictJson.parse(text.getBytes(StandardCharsets.UTF_8), "t", JsonLimits.JOB).root();

    assertThat(JsonText.dense(tree))
        .isEqualTo(
            """
            {
              "a": [1, "b"],
              "c": {"d": null, "e": true},
              "f": [
                {"g": []}
              ],
              "h": {}
            }\
            """);
  }
}
