package dev.dispatch.core.expression.jsonpath;

import tools.jackson.databind.JsonNode;

/** A part of a filter that is true or false for a node. */
sealed interface LogicalExpression extends Operand
    permits AnyOf, AllOf, Negation, Comparison, EmbeddedQuery, MatchCall {

  boolean test(JsonNode current, Evaluation evaluation);
}
