package dev.dispatch.core.job.defaults;

import dev.dispatch.core.problem.Problem;
import tools.jackson.databind.JsonNode;

/**
 * A default that went into the payload of a step.
 *
 * @param step the step's id
 * @param action whose default it is: the step's action, or one that it calls
 * @param field where it stands among the action's defaults, a JSON Pointer
 * @param pointer where it stands in the job
 * @param value what it put there
 */
public record AppliedDefault(
    String step, String action, String field, String pointer, JsonNode value) {

  /** Returns whether a place in the job is in what it put there. */
  public boolean holds(String place) {
    return place.equals(pointer) || place.startsWith(pointer + "/");
  }

  /** Returns a problem with what it put there, and where that comes from. */
  public Problem explained(Problem problem) {
    return new Problem(
        problem.code(),
        problem.pointer(),
        problem.position(),
        problem.message(),
        problem.hint()
            + " The value is one of the action defaults: 'dispatch defaults show "
            + action
            + "'.");
  }
}
