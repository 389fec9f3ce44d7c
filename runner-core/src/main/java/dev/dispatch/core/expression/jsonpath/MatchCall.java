package dev.dispatch.core.expression.jsonpath;

import dev.dispatch.core.expression.regex.IRegexp;
import dev.dispatch.core.expression.regex.LinearRegex;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * {@code match()} and {@code search()}: whether a text matches an I-Regexp, as a whole or anywhere.
 *
 * @param compiled the pattern where it is written in the filter
 */
record MatchCall(
    ValueExpression text, ValueExpression pattern, boolean whole, Optional<LinearRegex> compiled)
    implements LogicalExpression {

  /** Creates a call; a pattern that is written in the filter is compiled once, here. */
  static MatchCall of(ValueExpression text, ValueExpression pattern, boolean whole) {
    Optional<LinearRegex> compiled =
        pattern instanceof Literal(JsonNode node) ? regex(node, whole) : Optional.empty();
    return new MatchCall(text, pattern, whole, compiled);
  }

  @Override
  public boolean test(JsonNode current, Evaluation evaluation) {
    Optional<String> subject = text.value(current, evaluation).flatMap(JsonNode::stringValueOpt);
    return subject.isPresent()
        && compiled
            .or(() -> pattern.value(current, evaluation).flatMap(node -> regex(node, whole)))
            .map(regex -> regex.find(subject.get()))
            .orElse(false);
  }

  /** Empty where it is no text or no I-Regexp: the RFC has such a call be false. */
  private static Optional<LinearRegex> regex(JsonNode pattern, boolean whole) {
    return pattern
        .stringValueOpt()
        .flatMap(IRegexp::toRe2)
        .map(re2 -> LinearRegex.compile(whole ? "^(?:" + re2 + ")$" : re2));
  }
}
