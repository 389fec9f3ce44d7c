package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ResolvedAction;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.util.List;
import java.util.Optional;

/** Refuses actions whose effects are out of the run's scope. */
final class ActionScope {

  private ActionScope() {}

  /** Refuses a job with a step that is out of scope, before anything runs. */
  static void require(JobDocument job, RunPorts ports) {
    List<Problem> problems =
        job.steps().stream().flatMap(step -> problem(step, ports).stream()).toList();
    if (!problems.isEmpty()) {
      throw new ProblemsException(
          RunError.RUN_ACTION_OUT_OF_SCOPE,
          "The job has steps that are out of scope.",
          problems.getFirst().hint(),
          job.text().source(),
          job.locate(problems));
    }
  }

  private static Optional<Problem> problem(PlacedStep step, RunPorts ports) {
    Optional<ActionDescriptor> action =
        ports.modules().find(step.step().action()).map(ResolvedAction::action);
    return action
        .flatMap(ports.scopes()::refusal)
        .map(option ->
            Problem.at(
                step.pointer() + "/action",
                RunError.RUN_ACTION_OUT_OF_SCOPE.name(),
                message(action.get(), option),
                hint(action.get())));
  }

  /** Refuses an action that a step or another action calls. */
  static void require(ActionDescriptor action, RunScopes scopes) {
    Optional<String> option = scopes.refusal(action);
    if (option.isPresent()) {
      throw new DispatchException(
          RunError.RUN_ACTION_OUT_OF_SCOPE, message(action, option.get()), hint(action));
    }
  }

  private static String message(ActionDescriptor action, String option) {
    return "'" + action.key() + "' is out of scope, which is " + option + ".";
  }

  private static String hint(ActionDescriptor action) {
    return "'dispatch schema action --name " + action.key() + "' tells what it may do.";
  }
}
