package dev.dispatch.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Expressions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CoreExpressionsTest {

  private final Expressions expressions = new CoreExpressions();

  private static Map<String, Object> rule(String path) {
    return Map.of("path", path, "op", "eq", "value", 1);
  }

  @Test
  void testsPlainTrees() {
    Map<String, Object> group = Map.of("mode", "ANY", "rules", List.of(rule("$.a"), rule("b")));

    Expressions.Outcome outcome = expressions.test(group, Map.of("b", new BigDecimal("1.0")));

    assertThat(outcome.matched()).isTrue();
    assertThat(outcome.summary()).isEqualTo("$.a eq => false | b eq => true");
  }

  @Test
  void cutsTheSummaryAt400Characters() {
    List<Map<String, Object>> rules = java.util.Collections.nCopies(40, rule("$.some.path"));

    assertThat(expressions.test(Map.of("mode", "ALL", "rules", rules), Map.of()).summary())
        .hasSize(400)
        .endsWith("…");
  }

  @Test
  void selectsPlainTrees() {
    Object document = Map.of("items", List.of(Map.of("id", 1), Map.of("id", 2)));

    assertThat(expressions.select("items[1].id", document)).contains(2);
    assertThat(expressions.select("$.items[?(@.id == 2)]", document))
        .contains(List.of(Map.of("id", 2)));
    assertThat(expressions.select("$.nope", document)).isEmpty();
  }

  @Test
  void refusesWhatTheGateRefuses() {
    assertThatThrownBy(() -> expressions.select("$.items[(@.length-1)]", Map.of()))
        .isInstanceOf(DispatchException.class);
    assertThatThrownBy(() -> expressions.test(Map.of(), Map.of()))
        .isInstanceOf(DispatchException.class);
  }
}
