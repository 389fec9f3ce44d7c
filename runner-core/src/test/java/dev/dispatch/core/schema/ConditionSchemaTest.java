package dev.dispatch.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.expression.check.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConditionSchemaTest {

  private final JsonNode definitions = ConditionSchema.definitions();

  @Test
  void namesTheOperatorsOfTheJobLanguage() {
    JsonNode names = definitions.at("/ConditionRule/properties/op/enum");

    assertThat(names.valueStream().map(JsonNode::stringValue).toList())
        .containsExactlyInAnyOrderElementsOf(Operator.names());
  }

  @Test
  void namesTheModes() {
    JsonNode names = definitions.at("/ConditionGroup/properties/mode/enum");

    assertThat(names.valueStream().map(JsonNode::stringValue).toList())
        .isEqualTo(List.of("ALL", "ANY", "NONE"));
  }
}
