package dev.dispatch.core.run;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of a run.
 *
 * @param status SUCCESS, FAILED or CANCELLED
 * @param steps every planned step in order; without response and exports where nothing in the job
 *     names it
 * @param failedStep the first step that failed, in the order in which they ended
 * @param failure why the run failed
 * @param checks the outcome of the job's verification
 * @param runValues what {@code ${run.*}} held in the end
 * @param calls how many calls were made
 * @param failedCalls how many of them had no answer, or one outside 200 to 299
 * @param children the runs of jobs that its steps ran
 * @param mayHaveBeenDone whether a call may have done what another run would do twice (G-B9)
 */
public record RunResult(
    RunStatus status,
    List<StepResult> steps,
    Optional<StepResult> failedStep,
    Optional<StepFailure> failure,
    List<CheckResult> checks,
    ObjectNode runValues,
    int calls,
    int failedCalls,
    List<ChildRun> children,
    boolean mayHaveBeenDone) {

  /** Returns the summary as the run directory keeps it, unmasked and without a fingerprint. */
  public ObjectNode summary(RunPlan plan) {
    return RunTrees.summary(plan, this);
  }

  /** Returns how many steps ended so. */
  public int count(StepStatus wanted) {
    return (int) steps.stream().filter(step -> step.status() == wanted).count();
  }
}
