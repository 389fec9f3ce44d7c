package dev.dispatch.core.run;

import dev.dispatch.core.expression.Scope;
import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.module.ResolvedAction;

/**
 * A step, or one item of it, that is to run.
 *
 * @param step the step
 * @param action its action
 * @param scope what its placeholders see
 * @param frame which step and item; attempt and round are counted from here
 * @param deadline when it has to be done
 */
record StepTask(
    PlacedStep step, ResolvedAction action, Scope scope, Frame frame, Deadline deadline) {

  /** Returns the task of one item of the step. */
  StepTask item(Scope itemScope, int index) {
    return new StepTask(step, action, itemScope, frame.item(index), deadline);
  }
}
