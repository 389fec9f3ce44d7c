package dev.dispatch.core.expression.jsonpath;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A part of a filter that has a value for a node, or the RFC's special result Nothing. */
sealed interface ValueExpression extends Operand
    permits Literal, EmbeddedQuery, LengthCall, CountCall, ValueCall {

  Optional<JsonNode> value(JsonNode current, Evaluation evaluation);
}
