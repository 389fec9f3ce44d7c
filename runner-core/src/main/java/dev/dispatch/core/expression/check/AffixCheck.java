package dev.dispatch.core.expression.check;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How a text starts or ends. */
record AffixCheck(Operator operator, String affix) implements Check {

  static AffixCheck of(Operator operator, JsonNode value) {
    return new AffixCheck(operator, RuleValue.text(operator, value));
  }

  @Override
  public boolean holds(Optional<JsonNode> actual) {
    return actual.flatMap(JsonNode::stringValueOpt).filter(this::has).isPresent();
  }

  private boolean has(String text) {
    return operator == Operator.STARTS_WITH ? text.startsWith(affix) : text.endsWith(affix);
  }
}
