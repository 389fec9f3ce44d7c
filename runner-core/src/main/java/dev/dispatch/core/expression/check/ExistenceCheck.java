package dev.dispatch.core.expression.check;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Neither missing, nor null, nor an empty array; an empty text or object does exist. */
record ExistenceCheck() implements Check {

  @Override
  public boolean holds(Optional<JsonNode> actual) {
    return actual
        .filter(value -> !value.isNull() && !(value.isArray() && value.isEmpty()))
        .isPresent();
  }
}
