package dev.dispatch.core.expression.check;

import dev.dispatch.core.expression.jsonpath.JsonOrder;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Equal to one of several values. */
record MembershipCheck(JsonNode members) implements Check {

  static MembershipCheck of(Operator operator, JsonNode value) {
    if (!value.isArray()) {
      throw RuleValue.unfit(operator, "an array");
    }
    return new MembershipCheck(value);
  }

  @Override
  public boolean holds(Optional<JsonNode> actual) {
    return actual.isPresent() && isMember(members, actual.get());
  }

  static boolean isMember(JsonNode array, JsonNode wanted) {
    for (JsonNode member : array) {
      if (JsonOrder.equal(member, wanted)) {
        return true;
      }
    }
    return false;
  }
}
