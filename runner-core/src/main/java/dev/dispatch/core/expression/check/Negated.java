package dev.dispatch.core.expression.check;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Holds where the other check does not: a value that is not there is not equal to anything. */
record Negated(Check check) implements Check {

  @Override
  public boolean holds(Optional<JsonNode> actual) {
    return !check.holds(actual);
  }
}
