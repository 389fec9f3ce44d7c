package dev.dispatch.core.job;

import dev.dispatch.core.expression.ConditionGroup;
import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.check.ConditionFiles;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Every condition of the job is well-formed. */
final class ConditionCheck {

  private final JobOutline outline;
  private final ConditionFiles files;
  private final List<Problem> problems = new ArrayList<>();

  private ConditionCheck(JobOutline outline) {
    this.outline = outline;
    this.files = new JobConditionFiles(outline.job().folder());
  }

  static List<Problem> problems(JobOutline outline) {
    ConditionCheck check = new ConditionCheck(outline);
    for (PlacedStep step : outline.steps()) {
      step.step().when().ifPresent(group -> check.check(group, step.pointer() + "/when"));
      step.step().expect().ifPresent(group -> check.check(group, step.pointer() + "/expect"));
    }
    outline
        .job()
        .job()
        .verification()
        .flatMap(Verification::expect)
        .ifPresent(group -> check.check(group, "/verification/expect"));
    return check.problems;
  }

  private void check(JsonNode group, String pointer) {
    problems.addAll(Interpolation.problems(group, pointer));
    ConditionGroup.problems(group, pointer, files).stream()
        .filter(problem -> !isPlaceholder(problem.pointer()))
        .forEach(problems::add);
  }

  // What a placeholder brings is checked when the condition is evaluated.
  private boolean isPlaceholder(String pointer) {
    return PayloadCheck.isPlaceholder(outline.job().tree().at(pointer));
  }
}
