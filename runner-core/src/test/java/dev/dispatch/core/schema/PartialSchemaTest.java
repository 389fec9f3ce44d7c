package dev.dispatch.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PartialSchemaTest {

  private static final String WHOLE =
      """
      {
        "type": "object",
        "required": ["a", "b"],
        "minProperties": 2,
        "additionalProperties": false,
        "properties": {
          "a": {"type": "integer", "minimum": 1},
          "b": {"$ref": "#/$defs/B"},
          "required": {"type": "boolean"},
          "list": {"type": "array", "items": {"type": "object", "required": ["x"]}},
          "either": {"oneOf": [
            {"type": "object", "required": ["p"], "properties": {"p": {"type": "string"}},
             "additionalProperties": false},
            {"type": "object", "required": ["q"], "properties": {"q": {"type": "string"}},
             "additionalProperties": false}
          ]}
        },
        "$defs": {"B": {"type": "object", "required": ["c"], "properties": {"c": {"type": "string"}}}}
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\": 1}",
        "{\"b\": {}}",
        "{\"required\": true}",
        "{\"either\": {}}",
        "{\"either\": {\"q\": \"x\"}}",
        "{\"list\": [{\"x\": 1}]}"
      })
  void takesAnyPartThatFits(String part) {
    assertThat(partial().validate(tree(part))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"a\": 0}",
        "{\"c\": 1}",
        "{\"b\": {\"c\": 1}}",
        "{\"required\": 1}",
        "{\"either\": {\"r\": 1}}",
        "{\"list\": [{}]}"
      })
  void refusesWhatCannotBeAPart(String part) {
    assertThat(partial().validate(tree(part))).isNotEmpty();
  }

  private static SchemaValidator partial() {
    return SchemaValidator.of(PartialSchema.of(tree(WHOLE)));
  }

  private static JsonNode tree(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return StrictJson.parse(bytes, "test", JsonLimits.JOB).root();
  }
}
