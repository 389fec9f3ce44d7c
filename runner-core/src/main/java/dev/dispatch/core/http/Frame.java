package dev.dispatch.core.http;

import java.util.Optional;

/**
 * What runs: one attempt of a step, or of one item of it. The same in a run and in its replay, in
 * whatever order the parts of the run come to it.
 *
 * @param stepId the step, unique in the job
 * @param item the place of the item in {@code forEach}, 0 and up; empty where the step has none
 * @param attempt which attempt of the step or of the item, 1 and up
 * @param round where the step's action calls another one: which of these calls it is, as the action
 *     counts, 1 and up
 */
public record Frame(String stepId, Optional<Integer> item, int attempt, Optional<Integer> round) {

  // Written out, because a record's own are made at run time, which a first call waits for.
  @Override
  public boolean equals(Object other) {
    return other instanceof Frame frame
        && attempt == frame.attempt
        && stepId.equals(frame.stepId)
        && item.equals(frame.item)
        && round.equals(frame.round);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * stepId.hashCode() + item.hashCode()) + attempt) + round.hashCode();
  }

  /** Returns the first attempt of a step that has no items. */
  public static Frame of(String stepId) {
    return new Frame(stepId, Optional.empty(), 1, Optional.empty());
  }

  /** Returns the frame of an item of this step. */
  public Frame item(int index) {
    return new Frame(stepId, Optional.of(index), attempt, round);
  }

  /** Returns the frame of another attempt. */
  public Frame attempt(int number) {
    return new Frame(stepId, item, number, round);
  }

  /** Returns the attempt that this is a part of. */
  public Frame whole() {
    return round.isEmpty() ? this : new Frame(stepId, item, attempt, Optional.empty());
  }

  /** Returns the frame of an action that this one calls. */
  public Frame round(int number) {
    return new Frame(stepId, item, attempt, Optional.of(number));
  }
}
