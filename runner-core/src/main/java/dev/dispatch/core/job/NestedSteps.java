package dev.dispatch.core.job;

import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The steps within a step: the branches of {@code flow.parallel}.
 *
 * <p>They are steps of the job like all others, with ids, places and checks of their own; what
 * stands around them is not resolved before they run.
 */
public final class NestedSteps {

  static final String ACTION = "flow.parallel";
  static final String FIELD = "branches";

  /** Where they stand, from the payload of their step. */
  public static final String FIELD_POINTER = "/" + FIELD;

  /** Where they stand, from their step. */
  static final String POINTER = "/payload" + FIELD_POINTER;

  private NestedSteps() {}

  /** Returns whether a step has steps within it. */
  public static boolean isIn(Step step) {
    return isIn(step.action());
  }

  /** Returns whether steps with an action have steps within them. */
  static boolean isIn(String action) {
    return action.equals(ACTION);
  }

  /** Returns the steps within a step, by branch; empty where it has none. */
  static Map<String, List<Step>> of(Step step) {
    Map<String, List<Step>> branches = new LinkedHashMap<>();
    if (isIn(step) && step.payload().get(FIELD) instanceof ObjectNode written) {
      for (Map.Entry<String, JsonNode> branch : written.properties()) {
        branches.put(
            branch.getKey(), branch.getValue().valueStream().map(JobSchema::bindStep).toList());
      }
    }
    return branches;
  }

  /** Takes the steps within a step out of its payload; returns them where there were any. */
  public static Optional<JsonNode> takeFrom(ObjectNode payload, Step step) {
    return takeFrom(payload, step.action());
  }

  /** Takes the steps within a step with an action out of its payload. */
  public static Optional<JsonNode> takeFrom(ObjectNode payload, String action) {
    return isIn(action) ? Optional.ofNullable(payload.remove(FIELD)) : Optional.empty();
  }

  /** Puts them back. */
  public static void putBack(ObjectNode payload, JsonNode branches) {
    payload.set(FIELD, branches);
  }

  /** Returns what the schema of steps says of the steps within the steps of a job. */
  static List<Problem> problems(JsonNode job) {
    List<Problem> problems = new ArrayList<>();
    for (String part : List.of("steps", "cleanup")) {
      check(job.path("scenario").path(part), "/scenario/" + part, problems);
    }
    return problems;
  }

  private static void check(JsonNode steps, String pointer, List<Problem> problems) {
    for (int i = 0; i < steps.size(); i++) {
      JsonNode branches = steps.get(i).path("payload").path(FIELD);
      if (steps.get(i).path("action").asString("").equals(ACTION) && !branches.isMissingNode()) {
        String place = Pointers.append(pointer, i) + POINTER;
        problems.addAll(JobSchema.branchesValidator().validate(branches, place, node -> false));
        branches
            .properties()
            .forEach(branch ->
                check(branch.getValue(), Pointers.append(place, branch.getKey()), problems));
      }
    }
  }
}
