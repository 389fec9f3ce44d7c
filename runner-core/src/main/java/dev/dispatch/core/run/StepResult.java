package dev.dispatch.core.run;

import dev.dispatch.core.expression.RuleOutcome;
import dev.dispatch.core.job.PlacedStep;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one step ended.
 *
 * @param step the step
 * @param status how it ended
 * @param reason why it was skipped
 * @param attempts how often it was tried, the items of a {@code forEach} together
 * @param failedAttempts the attempts that failed and were not its end: those that another one
 *     followed, and the last ones of items
 * @param items how the items of a {@code forEach} came out
 * @param payload the resolved payload; empty where it never came so far
 * @param response the action's response; JSON null where there is none
 * @param exports the action's exports; JSON null where there are none
 * @param detail a few words of the action
 * @param expectations each rule of {@code expect} with what was found
 * @param failure why it failed
 * @param nanos how long it took
 */
public record StepResult(
    PlacedStep step,
    StepStatus status,
    Optional<String> reason,
    int attempts,
    List<FailedAttempt> failedAttempts,
    Optional<ItemCounts> items,
    Optional<JsonNode> payload,
    JsonNode response,
    JsonNode exports,
    Optional<String> detail,
    List<RuleOutcome> expectations,
    Optional<StepFailure> failure,
    long nanos) {

  /** In the order of the steps; by hand, see {@link FingerprintLines}. */
  static final Comparator<StepResult> IN_ORDER =
      (a, b) -> Integer.compare(a.step().index(), b.step().index());

  static StepResult skipped(PlacedStep step, String reason) {
    return new StepResult(
        step,
        StepStatus.SKIPPED,
        Optional.of(reason),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        NullNode.instance,
        NullNode.instance,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        0);
  }

  /** Returns the result without what the action gave back and passed by, most of its size. */
  StepResult withoutOutcome() {
    return new StepResult(
        step,
        status,
        reason,
        attempts,
        failedAttempts,
        items,
        payload,
        NullNode.instance,
        NullNode.instance,
        detail,
        status == StepStatus.FAILED ? expectations : List.of(),
        failure,
        nanos);
  }

  /** Returns the result as the run directory keeps it, unmasked. */
  public ObjectNode tree() {
    return RunTrees.step(this);
  }

  /** Returns whether the step ended the scenario. */
  boolean endsScenario() {
    return status == StepStatus.FAILED && !step.step().continueOnError();
  }
}
