package dev.dispatch.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

final class RuleOutcomeTest {

  @Test
  void saysPathOperatorExpectedAndActual() {
    RuleOutcome outcome = outcome("eq", TestJson.strict("{\"a\":1}"), "[2]");

    assertThat(outcome.describe(UnaryOperator.identity()))
        .isEqualTo("$.v eq {\"a\":1}, actual [2]");
    assertThat(outcome.summary()).isEqualTo("$.v eq => false");
  }

  @Test
  void saysNothingWhereThereIsNothing() {
    RuleOutcome missing = new RuleOutcome("$.v", "eq", NullNode.instance, Optional.empty(), false);

    assertThat(missing.describe(UnaryOperator.identity())).isEqualTo("$.v eq null, actual nothing");
  }

  @Test
  void leavesOutTheValueThatAnOperatorDoesNotNeed() {
    assertThat(outcome("not_exists", NullNode.instance, "5").describe(UnaryOperator.identity()))
        .isEqualTo("$.v not_exists, actual 5");
  }

  @Test
  void cutsValuesAt200CharactersAndNeverWithinAPair() {
    RuleOutcome outcome =
        outcome("eq", TestJson.strict("1"), "\"" + "x".repeat(198) + "\uD83D\uDE00y\"");

    assertThat(outcome.describe(UnaryOperator.identity()))
        .isEqualTo("$.v eq 1, actual \"" + "x".repeat(198) + "…");
  }

  @Test
  void masksBeforeItCuts() {
    String secret = "hunter2-".repeat(10);
    RuleOutcome outcome =
        new RuleOutcome(
            "$.v",
            "eq",
            StringNode.valueOf("x".repeat(150) + secret),
            Optional.of(StringNode.valueOf(secret)),
            false);

    assertThat(outcome.describe(text -> text.replace(secret, "[secret:p]")))
        .doesNotContain("hunter2")
        .contains("x[secret:p]");
  }

  private static RuleOutcome outcome(String op, JsonNode expected, String actual) {
    return new RuleOutcome("$.v", op, expected, Optional.of(TestJson.strict(actual)), false);
  }
}
