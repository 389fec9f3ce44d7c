package dev.dispatch.core.expression.jsonpath;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code value()}: the value of the one node that a query selects. */
record ValueCall(EmbeddedQuery argument) implements ValueExpression {

  @Override
  public Optional<JsonNode> value(JsonNode current, Evaluation evaluation) {
    return argument.value(current, evaluation);
  }
}
