package dev.dispatch.core.job;

import dev.dispatch.api.Effect;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Every action exists, and only seed jobs write memory. */
final class ActionCheck {

  private ActionCheck() {}

  static List<Problem> problems(JobOutline outline, ModuleRegistry modules) {
    return outline.steps().stream()
        .flatMap(step -> problem(outline, step, modules).stream())
        .toList();
  }

  private static Optional<Problem> problem(
      JobOutline outline, PlacedStep step, ModuleRegistry modules) {
    Optional<ActionDescriptor> action = outline.action(step);
    if (action.isEmpty()) {
      return Optional.of(unknown(step, modules));
    }
    boolean writes = action.get().effects().contains(Effect.WRITES_MEMORY);
    boolean denied = writes && !outline.job().kind().mayWriteMemory();
    return denied ? Optional.of(writesMemory(step)) : Optional.empty();
  }

  private static Problem unknown(PlacedStep step, ModuleRegistry modules) {
    String key = step.step().action();
    return Problem.at(
        step.pointer() + "/action",
        JobError.JOB_ACTION_UNKNOWN.name(),
        "There is no action '" + key + "'.",
        NearestName.of(key, modules.actionKeys())
            .map(nearest -> "Did you mean '" + nearest + "'?")
            .orElse("'dispatch module list' lists the actions."));
  }

  private static Problem writesMemory(PlacedStep step) {
    return Problem.at(
        step.pointer() + "/action",
        JobError.JOB_MEMORY_WRITE_DENIED.name(),
        "'" + step.step().action() + "' writes memory, which only seed jobs may do.",
        "Move the step to a *.job.seed.json file.");
  }
}
