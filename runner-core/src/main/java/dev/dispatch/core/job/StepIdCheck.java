package dev.dispatch.core.job;

import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every step has an id of its own; {@code step_<n>} takes part. */
final class StepIdCheck {

  private StepIdCheck() {}

  static List<Problem> problems(JobOutline outline) {
    Set<String> seen = new HashSet<>();
    List<Problem> problems = new ArrayList<>();
    for (PlacedStep step : outline.steps()) {
      if (!seen.add(step.id())) {
        problems.add(duplicate(step));
      }
    }
    return problems;
  }

  private static Problem duplicate(PlacedStep step) {
    String pointer = step.pointer() + (step.step().id().isPresent() ? "/id" : "");
    return Problem.at(
        pointer,
        JobError.JOB_STEP_DUPLICATE.name(),
        "The step id '" + step.id() + "' is used by an earlier step.",
        "Give the step an id of its own.");
  }
}
