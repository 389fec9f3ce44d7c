package dev.dispatch.core.expression;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import dev.dispatch.core.expression.check.Check;
import dev.dispatch.core.expression.check.ConditionFiles;
import dev.dispatch.core.expression.check.Operator;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Reads groups and rules, and collects everything that is wrong with them. */
final class ConditionParser {

  private static final List<String> GROUP_FIELDS = List.of("mode", "rules");
  private static final List<String> RULE_FIELDS = List.of("op", "path", "value");
  private static final List<String> MODES = List.of("ALL", "ANY", "NONE");
  private static final ConditionGroup BROKEN = new ConditionGroup(Mode.ALL, List.of());

  private final ConditionFiles files;
  private final List<Problem> problems = new ArrayList<>();

  ConditionParser(ConditionFiles files) {
    this.files = files;
  }

  List<Problem> problems() {
    return problems;
  }

  static ProblemsException invalid(List<Problem> problems) {
    return new ProblemsException(
        ExpressionError.CONDITION_INVALID,
        problems.getFirst().message(),
        problems.getFirst().hint(),
        "conditions",
        problems);
  }

  ConditionGroup group(JsonNode group, String pointer) {
    if (!group.isObject()) {
      report(
          pointer,
          ExpressionError.CONDITION_INVALID,
          "a condition group must be an object",
          "Write {\"mode\": \"ALL\", \"rules\": [..]}.");
      return BROKEN;
    }
    refuseUnknownFields(group, pointer, GROUP_FIELDS);
    Optional<Mode> mode = mode(group, pointer);
    List<Condition> members = members(group, pointer);
    return new ConditionGroup(mode.orElse(Mode.ALL), members);
  }

  private Optional<Mode> mode(JsonNode group, String pointer) {
    Optional<String> text = requiredText(group, pointer, "mode");
    if (text.isPresent() && !MODES.contains(text.get())) {
      report(
          Pointers.append(pointer, "mode"),
          ExpressionError.CONDITION_INVALID,
          "there is no mode '" + text.get() + "'",
          NearestName.hint(text.get(), MODES));
    }
    return text.filter(MODES::contains).map(Mode::valueOf);
  }

  private List<Condition> members(JsonNode group, String pointer) {
    JsonNode rules = group.path("rules");
    List<Condition> members = new ArrayList<>();
    String place = group.has("rules") ? Pointers.append(pointer, "rules") : pointer;
    if (!rules.isArray() || rules.isEmpty()) {
      report(
          place,
          ExpressionError.CONDITION_INVALID,
          "'rules' must be an array of at least one rule or group",
          "Write [{\"path\": \"$.id\", \"op\": \"exists\"}].");
      return members;
    }
    for (int i = 0; i < rules.size(); i++) {
      member(rules.get(i), Pointers.append(place, i)).ifPresent(members::add);
    }
    return members;
  }

  private Optional<? extends Condition> member(JsonNode member, String pointer) {
    boolean isGroup = member.has("rules") || member.has("mode") || !member.isObject();
    return isGroup ? Optional.of(group(member, pointer)) : rule(member, pointer);
  }

  private Optional<Rule> rule(JsonNode rule, String pointer) {
    refuseUnknownFields(rule, pointer, RULE_FIELDS);
    Optional<String> path = requiredText(rule, pointer, "path");
    Optional<JsonPathExpression> compiled = path.flatMap(text -> path(text, pointer));
    Optional<Operator> operator =
        requiredText(rule, pointer, "op").flatMap(name -> operator(name, pointer));
    if (operator.isEmpty() || path.isEmpty() || isValueMissing(operator.get(), rule, pointer)) {
      return Optional.empty();
    }
    JsonNode value = rule.has("value") ? rule.get("value") : NullNode.instance;
    Optional<Check> check = check(operator.get(), value, pointer);
    return Optional.of(
        new Rule(pointer, path.get(), operator.get(), value, files, compiled, check));
  }

  private Optional<JsonPathExpression> path(String path, String pointer) {
    return Template.isPlain(path)
        ? attempt(() -> JsonPathExpression.compileLenient(path), Pointers.append(pointer, "path"))
        : Optional.empty();
  }

  private Optional<Operator> operator(String name, String pointer) {
    Optional<Operator> operator = Operator.find(name);
    if (operator.isEmpty()) {
      report(
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
      report(
          pointer,
          ExpressionError.CONDITION_VALUE_MISSING,
          "'value' is missing for the operator '" + operator.text() + "'",
          "Add \"value\"; only exists and not_exists need none.");
    }
    return missing;
  }

  /** A value with placeholders is judged when they are resolved. */
  private Optional<Check> check(Operator operator, JsonNode value, String pointer) {
    return Interpolation.holdsTemplate(value)
        ? Optional.empty()
        : attempt(() -> Check.of(operator, value, files), Pointers.append(pointer, "value"));
  }

  private <T> Optional<T> attempt(Supplier<T> compilation, String pointer) {
    try {
      return Optional.of(compilation.get());
    } catch (DispatchException refused) {
      report(pointer, refused.code(), refused.getMessage(), refused.hint());
      return Optional.empty();
    }
  }

  private Optional<String> requiredText(JsonNode object, String pointer, String field) {
    Optional<String> text = object.path(field).stringValueOpt().filter(value -> !value.isEmpty());
    if (text.isEmpty()) {
      report(
          object.has(field) ? Pointers.append(pointer, field) : pointer,
          ExpressionError.CONDITION_INVALID,
          "'" + field + "' must be a text",
          "Rules are {\"path\", \"op\", \"value\"}, groups {\"mode\", \"rules\"}.");
    }
    return text;
  }

  private void refuseUnknownFields(JsonNode object, String pointer, List<String> known) {
    for (String name : object.propertyNames()) {
      if (!known.contains(name)) {
        report(
            Pointers.append(pointer, name),
            ExpressionError.CONDITION_UNKNOWN_FIELD,
            "there is no field '" + name + "' here",
            NearestName.hint(name, known));
      }
    }
  }

  private void report(String pointer, ErrorCode code, String message, String hint) {
    problems.add(Problem.at(pointer, code.name(), message, hint));
  }
}
