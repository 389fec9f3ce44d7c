package dev.dispatch.core.expression.jsonpath;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code count()}: how many nodes a query selects. */
record CountCall(EmbeddedQuery argument) implements ValueExpression {

  @Override
  public Optional<JsonNode> value(JsonNode current, Evaluation evaluation) {
    int count = argument.nodes(current, evaluation).size();
    return Optional.of(JsonNodeFactory.instance.numberNode(count));
  }
}
