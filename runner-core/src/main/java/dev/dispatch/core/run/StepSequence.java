package dev.dispatch.core.run;

import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.job.PlacedStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs steps one after the other: those of a scenario, or those of a branch. */
final class StepSequence {

  private final RunSession session;
  private final StepRunner runner;
  private final Supplier<Optional<String>> stop;

  /**
   * Creates a sequence.
   *
   * @param stop says why no further step is begun, once that is so
   */
  StepSequence(RunSession session, StepRunner runner, Supplier<Optional<String>> stop) {
    this.session = session;
    this.runner = runner;
    this.stop = stop;
  }

  /** Runs the steps until one fails; returns that one. */
  Optional<StepResult> run(List<PlacedStep> steps, Deadline limit) {
    Optional<StepResult> failed = Optional.empty();
    for (PlacedStep step : steps) {
      Optional<String> reason = failed.map(StepSequence::notReached).or(stop);
      if (reason.isPresent()) {
        session.outcomes().skip(step, reason.get());
      } else {
        failed = Optional.of(one(step, limit)).filter(StepResult::endsScenario);
      }
    }
    return failed;
  }

  private static String notReached(StepResult failed) {
    return "not reached, since step '" + failed.step().id() + "' failed";
  }

  /** Runs one step, whatever happened before. */
  StepResult one(PlacedStep step, Deadline limit) {
    session.recorder().stepStarted(step, session.plan().actions().size());
    StepResult result = runner.run(step, session.plan().actions().get(step.index() - 1), limit);
    session.outcomes().add(result);
    return result;
  }
}
