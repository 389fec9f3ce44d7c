package dev.dispatch.core.expression.jsonpath;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code length()}: code points of a text, elements of an array, members of an object. */
record LengthCall(ValueExpression argument) implements ValueExpression {

  @Override
  public Optional<JsonNode> value(JsonNode current, Evaluation evaluation) {
    return argument.value(current, evaluation).flatMap(LengthCall::length);
  }

  private static Optional<JsonNode> length(JsonNode value) {
    if (value.isString()) {
      String text = value.stringValue();
      return number(text.codePointCount(0, text.length()));
    }
    return value.isContainer() ? number(value.size()) : Optional.empty();
  }

  private static Optional<JsonNode> number(int length) {
    return Optional.of(JsonNodeFactory.instance.numberNode(length));
  }
}
