package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.expression.DataPath;
import dev.dispatch.core.expression.JsonPathExpression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Copies what a step captures into {@code ${run.*}}. */
final class RunValues {

  /** Names that the runner sets itself. */
  static final Set<String> OWN =
      Set.of("runId", "startedAt", "cliVersion", "batchId", "batchIndex", "batchCount", "workerId");

  private final ObjectNode run;

  /** Creates a copy of values to change; the values themselves stay as they are. */
  RunValues(ObjectNode values) {
    this.run = copy(values);
  }

  // Of one level: what is below is copied where it changes.
  private static ObjectNode copy(ObjectNode values) {
    return JsonNodeFactory.instance.objectNode().setAll(values);
  }

  /** Captures from the outcome of a step, {@code {response, exports}}; returns the values then. */
  ObjectNode capture(String stepId, Map<String, String> captures, ObjectNode outcome) {
    captures.forEach((target, source) ->
        put(stepId, target, find(source, outcome).orElseThrow(() -> missing(stepId, source))));
    return run;
  }

  /** Sets values that an action hands to the run, replacing some; returns the values then. */
  ObjectNode set(Map<String, JsonNode> values) {
    values.forEach(run::set);
    return run;
  }

  private static Optional<JsonNode> find(String source, ObjectNode outcome) {
    return source.startsWith("$")
        ? JsonPathExpression.compile(source).select(outcome).value()
        : DataPath.parse(source).find(outcome);
  }

  private void put(String stepId, String target, JsonNode value) {
    List<String> names = List.of(target.split("\\.", -1));
    ObjectNode parent = run;
    for (String name : names.subList(0, names.size() - 1)) {
      JsonNode child = parent.get(name);
      if (child != null && !child.isObject()) {
        throw conflict(stepId, target);
      }
      ObjectNode next =
          child instanceof ObjectNode object ? copy(object) : JsonNodeFactory.instance.objectNode();
      parent.set(name, next);
      parent = next;
    }
    JsonNode there = parent.get(names.getLast());
    if (there != null && !there.equals(value)) {
      throw conflict(stepId, target);
    }
    parent.set(names.getLast(), value);
  }

  /** Returns the runner's own values of a run. */
  static ObjectNode initial(RunPlan.Identity identity, String startedAt) {
    ObjectNode run = JsonNodeFactory.instance.objectNode();
    run.put("runId", identity.runId());
    run.put("startedAt", startedAt);
    run.put("cliVersion", identity.cliVersion());
    identity.batch().ifPresent(place -> run.setAll(RunTrees.batch(place)));
    return run;
  }

  private static DispatchException missing(String stepId, String source) {
    return new DispatchException(
        RunError.RUN_CAPTURE_MISSING,
        "Step '" + stepId + "' captures '" + source + "', and its outcome has no such value.",
        "Look at the step's response and exports, and correct the capture.");
  }

  private static DispatchException conflict(String stepId, String target) {
    return new DispatchException(
        RunError.RUN_CAPTURE_CONFLICT,
        "Step '"
            + stepId
            + "' captures into 'run."
            + target
            + "', which already has another value.",
        "Choose a name that no earlier step sets.");
  }
}
