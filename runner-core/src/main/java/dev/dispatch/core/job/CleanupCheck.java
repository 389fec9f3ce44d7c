package dev.dispatch.core.job;

import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.Located;
import dev.dispatch.core.expression.Reference;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells of cleanup that needs what a failed scenario may not have left. */
final class CleanupCheck {

  private CleanupCheck() {}

  static List<Problem> advice(JobOutline outline) {
    List<Problem> advice = new ArrayList<>();
    for (PlacedStep step : outline.steps()) {
      if (step.cleanup() && step.step().when().isEmpty()) {
        Interpolation.placeholders(
                outline.job().tree().at(step.pointer()).path("payload"),
                step.pointer() + "/payload")
            .forEach(located -> check(outline, located).ifPresent(advice::add));
      }
    }
    return advice;
  }

  private static Optional<Problem> check(JobOutline outline, Located located) {
    boolean guarded = located.placeholder().fallback().isPresent();
    return guarded || !isOfScenario(outline, located.placeholder().reference())
        ? Optional.empty()
        : Optional.of(
            Problem.at(
                located.pointer(),
                JobError.JOB_CLEANUP_UNGUARDED.name(),
                "'"
                    + located.placeholder().text()
                    + "' may have no value when the scenario failed before it was set.",
                "Add a default: ${… ?? 0}, or a 'when' to this step."));
  }

  private static boolean isOfScenario(JobOutline outline, Reference reference) {
    return switch (reference) {
      case Reference.Run run -> run.path().head().filter(name -> !RunNames.isOwn(name)).isPresent();
      default ->
          reference.step().flatMap(outline::step).filter(step -> !step.cleanup()).isPresent();
    };
  }
}
