package dev.dispatch.core.module;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.schema.RecordPlan;
import dev.dispatch.core.schema.SchemaValidator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An action written as a class: records on its side, JSON on ours. */
final class JavaAction<I extends Record> implements LoadedAction {

  private final ActionDescriptor described;
  private final Action<I, ?> action;
  private final RecordPlan<I> input;
  private final Optional<SchemaValidator> exports;
  private final ModuleBoundary boundary;

  JavaAction(ActionDescriptor described, Action<I, ?> action, ModuleBoundary boundary) {
    this.described = described;
    this.action = action;
    this.input = RecordPlan.of(action.spec().input(), described.inputSchema());
    this.exports = described.exportsSchema().map(SchemaValidator::of);
    this.boundary = boundary;
  }

  @Override
  public ActionOutcome run(ActionContext context, JsonNode payload) throws InterruptedException {
    I bound = boundary.call(() -> input.bind(payload));
    ActionResult<?> result = boundary.call(() -> given(action.run(context, bound)));
    ActionOutcome outcome = boundary.call(() -> outcome(result));
    check(outcome.exports());
    return outcome;
  }

  private static ActionResult<?> given(ActionResult<?> result) {
    return Objects.requireNonNull(result, "an action gave no result");
  }

  private ActionOutcome outcome(ActionResult<?> result) {
    try {
      return new ActionOutcome(
          JsonValues.toTree(result.response()),
          exports(result),
          result.detail(),
          runValues(result.runValues()));
    } catch (DispatchException e) {
      throw invalid("gave a result that has no form in JSON: " + e.getMessage(), e);
    }
  }

  private static JsonNode exports(ActionResult<?> result) {
    return result
        .exports()
        .map(JsonValues::toTree)
        .orElseGet(() -> new ObjectNode(JsonNodeFactory.instance));
  }

  private static Map<String, JsonNode> runValues(Map<String, Object> values) {
    Map<String, JsonNode> trees = new LinkedHashMap<>();
    values.forEach((name, value) -> trees.put(name, JsonValues.toTree(value)));
    return trees;
  }

  private void check(JsonNode values) {
    List<Problem> problems = exports.map(schema -> schema.validate(values)).orElse(List.of());
    if (!problems.isEmpty()) {
      throw invalid("exported what it does not declare: " + problems.getFirst().message(), null);
    }
    if (exports.isEmpty() && !values.isEmpty()) {
      throw invalid("exported values but declares none", null);
    }
  }

  private DispatchException invalid(String what, Throwable cause) {
    return new DispatchException(
        ModuleRegistryError.MODULE_RESULT_INVALID,
        "'" + described.key() + "' " + what + ".",
        "This is a fault of the module; report it with the steps that lead to it.",
        cause);
  }
}
