package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is behind {@code ${run.*}}. What others have seen is not changed any more: the next change
 * makes a copy of it.
 */
final class RunValues {

  /** Names that the runner sets itself. */
  static final Set<String> OWN =
      Set.of("runId", "startedAt", "cliVersion", "batchId", "batchIndex", "batchCount", "workerId");

  private ObjectNode run = JsonNodeFactory.instance.objectNode();

  /** The objects that nobody else has seen yet, and so may be changed in place. */
  private final Set<ObjectNode> own = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Returns the values for others to see; they are not changed from then on. */
  ObjectNode shared() {
    own.clear();
    return run;
  }

  /** Returns the values for reading at once. */
  ObjectNode current() {
    return run;
  }

  /** Sets the values that a run starts with. */
  void start(ObjectNode values) {
    run = values;
  }

  /** Captures from the outcome of a step, {@code {response, exports}}. */
  void capture(String stepId, List<Capture> captures, ObjectNode outcome) {
    for (Capture capture : captures) {
      Optional<JsonNode> found = capture.find().apply(outcome);
      put(stepId, capture, found.orElseThrow(() -> missing(stepId, capture.source())));
    }
  }

  /** Sets values that an action hands to the run, replacing some. */
  void set(Map<String, JsonNode> values) {
    ObjectNode changed = top();
    values.forEach(changed::set);
  }

  private ObjectNode top() {
    run = changeable(run);
    return run;
  }

  // Of one level: what is below is copied where it changes.
  private ObjectNode changeable(ObjectNode object) {
    if (own.contains(object)) {
      return object;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode().setAll(object);
    own.add(copy);
    return copy;
  }

  private void put(String stepId, Capture capture, JsonNode value) {
    List<String> names = capture.names();
    ObjectNode parent = top();
    for (String name : names.subList(0, names.size() - 1)) {
      JsonNode child = parent.get(name);
      if (child != null && !child.isObject()) {
        throw conflict(stepId, capture.target());
      }
      ObjectNode next =
          changeable(
              child instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode());
      parent.set(name, next);
      parent = next;
    }
    JsonNode there = parent.get(names.getLast());
    if (there != null && !there.equals(value)) {
      throw conflict(stepId, capture.target());
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
