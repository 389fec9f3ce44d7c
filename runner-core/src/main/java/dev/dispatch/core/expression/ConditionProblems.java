package dev.dispatch.core.expression;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What is wrong with one condition group, as far as it is read. */
final class ConditionProblems {

  private final List<Problem> problems = new ArrayList<>();

  List<Problem> all() {
    return problems;
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new ProblemsException(
          ExpressionError.CONDITION_INVALID,
          problems.getFirst().message(),
          problems.getFirst().hint(),
          "conditions",
          problems);
    }
  }

  void add(String pointer, ErrorCode code, String message, String hint) {
    problems.add(Problem.at(pointer, code.name(), message, hint));
  }

  void invalid(String pointer, String message, String hint) {
    add(pointer, ExpressionError.CONDITION_INVALID, message, hint);
  }

  /** Returns what the compilation gives, or reports why it refuses. */
  <T> Optional<T> attempt(Supplier<T> compilation, String pointer) {
    try {
      return Optional.of(compilation.get());
    } catch (DispatchException refused) {
      add(pointer, refused.code(), refused.getMessage(), refused.hint());
      return Optional.empty();
    }
  }

  /** Returns a field's text, or reports that it has none. */
  Optional<String> requiredText(JsonNode object, String pointer, String field) {
    Optional<String> text = object.path(field).stringValueOpt().filter(value -> !value.isEmpty());
    if (text.isEmpty()) {
      invalid(
          object.has(field) ? Pointers.append(pointer, field) : pointer,
          "'" + field + "' must be a text",
          "Rules are {\"path\", \"op\", \"value\"}, groups {\"mode\", \"rules\"}.");
    }
    return text;
  }

  void refuseUnknownFields(JsonNode object, String pointer, List<String> known) {
    for (String name : object.propertyNames()) {
      if (!known.contains(name)) {
        add(
            Pointers.append(pointer, name),
            ExpressionError.CONDITION_UNKNOWN_FIELD,
            "there is no field '" + name + "' here",
            NearestName.hint(name, known));
      }
    }
  }
}
