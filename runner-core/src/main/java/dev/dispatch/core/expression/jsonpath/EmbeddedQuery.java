package dev.dispatch.core.expression.jsonpath;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A query inside a filter: from the current node ({@code @}) or from the root ({@code $}). */
record EmbeddedQuery(boolean fromRoot, Query query) implements LogicalExpression, ValueExpression {

  List<JsonNode> nodes(JsonNode current, Evaluation evaluation) {
    return query.select(fromRoot ? evaluation.root() : current, evaluation);
  }

  @Override
  public boolean test(JsonNode current, Evaluation evaluation) {
    return !nodes(current, evaluation).isEmpty();
  }

  @Override
  public Optional<JsonNode> value(JsonNode current, Evaluation evaluation) {
    List<JsonNode> nodes = nodes(current, evaluation);
    return nodes.size() == 1 ? Optional.of(nodes.getFirst()) : Optional.empty();
  }
}
