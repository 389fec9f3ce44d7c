package dev.dispatch.core.expression.check;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Order of numbers by exact value; what is not there or no number is neither more nor less. */
record NumberCheck(Operator operator, BigDecimal limit) implements Check {

  static NumberCheck of(Operator operator, JsonNode value) {
    return new NumberCheck(operator, RuleValue.number(operator, value));
  }

  @Override
  public boolean holds(Optional<JsonNode> actual) {
    return actual.flatMap(LooseNumber::of).filter(number -> holds(operator, number)).isPresent();
  }

  private boolean holds(Operator order, BigDecimal number) {
    int compared = number.compareTo(limit);
    return switch (order) {
      case GT -> compared > 0;
      case GTE -> compared >= 0;
      case LT -> compared < 0;
      default -> compared <= 0;
    };
  }
}
