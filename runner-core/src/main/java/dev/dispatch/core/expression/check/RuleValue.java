package dev.dispatch.core.expression.check;

import dev.dispatch.api.DispatchException;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Requires of a rule's value what its operator needs. */
final class RuleValue {

  private RuleValue() {}

  static String text(Operator operator, JsonNode value) {
    return value.stringValueOpt().orElseThrow(() -> unfit(operator, "a text"));
  }

  static BigDecimal number(Operator operator, JsonNode value) {
    return LooseNumber.of(value).orElseThrow(() -> unfit(operator, "a number"));
  }

  static DispatchException unfit(Operator operator, String wanted) {
    return new DispatchException(
        CheckError.CONDITION_VALUE_INVALID,
        "the value of '" + operator.text() + "' must be " + wanted,
        "Give " + wanted + ", or use another operator.");
  }
}
