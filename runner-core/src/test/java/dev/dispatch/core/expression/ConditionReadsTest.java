package dev.dispatch.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ConditionReadsTest {

  @Test
  void namesTheStepsOfItsRulesAndOfTheGroupsInIt() {
    JsonNode group =
        tree(
            """
            {"mode":"ALL","rules":[
              {"path":"$.step.a.response.id","op":"exists"},
              {"path":"step['b'].status","op":"eq","value":"PASSED"},
              {"path":"$.input.x","op":"exists"},
              {"mode":"ANY","rules":[{"path":"$.step.c..id","op":"exists"}]}]}
            """);

    assertThat(ConditionReads.below("step", group)).contains(Set.of("a", "b", "c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"$", "$..id", "$.*.a", "$.step", "$.step.*", "$.step.${input.x}.id"})
  void knowsWhereItMayReadAnyStep(String path) {
    JsonNode group =
        tree("{\"mode\":\"ALL\",\"rules\":[{\"path\":\"" + path + "\",\"op\":\"exists\"}]}");

    assertThat(ConditionReads.below("step", group)).isEqualTo(Optional.empty());
  }

  private static JsonNode tree(String text) {
    return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8), "test", JsonLimits.JOB).root();
  }
}
