package dev.dispatch.core.expression;

import dev.dispatch.core.expression.check.Check;
import dev.dispatch.core.expression.check.ConditionFiles;
import dev.dispatch.core.expression.check.Operator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One rule: a path, an operator, a value.
 *
 * @param compiledPath empty where the path holds placeholders that are not resolved yet
 * @param check empty where the value holds placeholders that are not resolved yet
 */
record Rule(
    String pointer,
    String path,
    Operator operator,
    JsonNode value,
    ConditionFiles files,
    Optional<JsonPathExpression> compiledPath,
    Optional<Check> check)
    implements Condition {

  @Override
  public Verdict evaluate(JsonNode document) {
    Optional<JsonNode> actual = expression().select(document).value();
    boolean passed = check.orElseGet(() -> Check.of(operator, value, files)).holds(actual);
    List<RuleOutcome> outcome =
        List.of(new RuleOutcome(path, operator.text(), value, actual, passed));
    return new Verdict(passed, outcome, outcome);
  }

  private JsonPathExpression expression() {
    return compiledPath.orElseGet(() -> JsonPathExpression.compileLenient(path));
  }

  @Override
  public void collectPaths(List<LocatedPath> into) {
    compiledPath.ifPresent(compiled -> into.add(new LocatedPath(pointer + "/path", compiled)));
  }
}
