package dev.dispatch.core.expression;

import dev.dispatch.core.expression.check.Check;
import dev.dispatch.core.expression.check.ConditionFiles;
import dev.dispatch.core.expression.check.Operator;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.NearestName;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Reads rules. What holds placeholders is compiled when they are resolved. */
final class RuleParser {

  private static final List<String> FIELDS = List.of("op", "path", "value");

  private final ConditionFiles files;
  private final ConditionProblems problems;

  RuleParser(ConditionFiles files, ConditionProblems problems) {
    this.files = files;
    this.problems = problems;
  }

  Optional<Rule> rule(JsonNode rule, String pointer) {
    problems.refuseUnknownFields(rule, pointer, FIELDS);
    Optional<String> path = problems.requiredText(rule, pointer, "path");
    Optional<JsonPathExpression> compiled = path.flatMap(text -> path(text, pointer));
    Optional<Operator> operator =
        problems.requiredText(rule, pointer, "op").flatMap(name -> operator(name, pointer));
    if (operator.isEmpty() || isValueMissing(operator.get(), rule, pointer)) {
      return Optional.empty();
    }
    JsonNode value = rule.has("value") ? rule.get("value") : NullNode.instance;
    Optional<Check> check = check(operator.get(), value, pointer);
    return path.map(text -> new Rule(pointer, text, operator.get(), value, files, compiled, check));
  }

  private Optional<JsonPathExpression> path(String path, String pointer) {
    return Template.isPlain(path)
        ? problems.attempt(
            () -> JsonPathExpression.compileLenient(path), Pointers.append(pointer, "path"))
        : Optional.empty();
  }

  private Optional<Operator> operator(String name, String pointer) {
    Optional<Operator> operator = Operator.find(name);
    if (operator.isEmpty()) {
      problems.add(
          Pointers.append(pointer, "op"),
          ExpressionError.CONDITION_UNKNOWN_OPERATOR,
          "there is no operator '" + name + "'",
          NearestName.hint(name, Operator.names()));
    }
    return operator;
  }

  private boolean isValueMissing(Operator operator, JsonNode rule, String pointer) {
    boolean missing = operator.needsValue() && !rule.has("value");
    if (missing) {
      problems.add(
          pointer,
          ExpressionError.CONDITION_VALUE_MISSING,
          "'value' is missing for the operator '" + operator.text() + "'",
          "Add \"value\"; only exists and not_exists need none.");
    }
    return missing;
  }

  private Optional<Check> check(Operator operator, JsonNode value, String pointer) {
    return Interpolation.hasTemplates(value)
        ? Optional.empty()
        : problems.attempt(
            () -> Check.of(operator, value, files), Pointers.append(pointer, "value"));
  }
}
