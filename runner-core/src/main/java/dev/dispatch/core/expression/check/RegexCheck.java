package dev.dispatch.core.expression.check;

import dev.dispatch.core.expression.regex.LinearRegex;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A pattern that matches anywhere in a text. */
record RegexCheck(LinearRegex regex) implements Check {

  static RegexCheck of(JsonNode value) {
    return new RegexCheck(LinearRegex.compile(RuleValue.text(Operator.REGEX, value))); // G-A9
  }

  @Override
  public boolean holds(Optional<JsonNode> actual) {
    return actual.flatMap(JsonNode::stringValueOpt).filter(regex::find).isPresent();
  }
}
