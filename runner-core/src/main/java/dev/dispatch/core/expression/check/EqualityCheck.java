package dev.dispatch.core.expression.check;

import dev.dispatch.core.expression.jsonpath.JsonOrder;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Deep equality without coercion; numbers by exact value. */
record EqualityCheck(JsonNode expected) implements Check {

  @Override
  public boolean holds(Optional<JsonNode> actual) {
    return actual.isPresent() && JsonOrder.equal(actual.get(), expected);
  }
}
