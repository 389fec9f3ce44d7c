package dev.dispatch.core.expression.jsonpath;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A number, text, boolean or null that is written in the filter. */
record Literal(JsonNode node) implements ValueExpression {

  @Override
  public Optional<JsonNode> value(JsonNode current, Evaluation evaluation) {
    return Optional.of(node);
  }
}
