package dev.dispatch.core.run;

import dev.dispatch.core.job.NestedSteps;
import dev.dispatch.core.job.PlacedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the steps of a run ended, so far. Safe for use by many threads. */
final class StepOutcomes {

  private final RunPlan plan;
  private final RunScope scope;
  private final RunRecorder recorder;
  private final List<StepResult> ended = new ArrayList<>();

  StepOutcomes(RunPlan plan, RunScope scope, RunRecorder recorder) {
    this.plan = plan;
    this.scope = scope;
    this.recorder = recorder;
  }

  /** Takes a result: later steps see it, listeners hear of it. */
  void add(StepResult result) {
    if (NestedSteps.isIn(result.step().step())) {
      skipWithin(result.step());
    }
    // What nothing in the job names is recorded, and then kept no longer.
    StepResult kept = plan.forms().isNamed(result.step()) ? result : result.withoutOutcome();
    synchronized (this) {
      ended.add(kept);
    }
    scope.add(kept);
    recorder.stepFinished(result, plan.actions().size());
  }

  /** Takes a step that is not run. */
  void skip(PlacedStep step, String reason) {
    add(StepResult.skipped(step, reason));
  }

  // Every planned step has a result, also within a step that never came so far.
  private void skipWithin(PlacedStep parent) {
    plan.job().branches(parent).values().stream()
        .flatMap(List::stream)
        .filter(step -> !has(step))
        .forEach(
            step -> skip(step, "not reached, since step '" + parent.id() + "' ended before it"));
  }

  private synchronized boolean has(PlacedStep step) {
    return ended.stream().anyMatch(result -> result.step().index() == step.index());
  }

  /**
   * Returns the first result that is a failure, in the order in which they came; what was only told
   * to stop is no reason where there is another one.
   */
  synchronized Optional<StepResult> firstFailure() {
    List<StepResult> failures =
        ended.stream().filter(result -> result.status() == StepStatus.FAILED).toList();
    return failures.stream()
        .filter(result -> !result.failure().map(StepFailure::isStop).orElse(false))
        .findFirst()
        .or(() -> failures.stream().findFirst());
  }

  /** Returns the results in the order of the steps. */
  synchronized List<StepResult> inOrder() {
    return ended.stream().sorted(StepResult.IN_ORDER).toList();
  }
}
