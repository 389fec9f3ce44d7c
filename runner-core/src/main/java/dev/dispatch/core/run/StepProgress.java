package dev.dispatch.core.run;

import dev.dispatch.core.expression.RuleOutcome;
import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.module.ActionOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far a step came; written by the step's thread, read by the engine's, also after a deadline.
 */
final class StepProgress {

  private final PlacedStep step;
  private final LongSupplier nanos;
  private long startedAt;
  private final List<FailedAttempt> failedAttempts = new ArrayList<>();
  private int attempts;
  private Optional<Frame> attempt = Optional.empty();
  private Optional<ItemResults> items = Optional.empty();
  private Optional<JsonNode> payload = Optional.empty();
  private Optional<ActionOutcome> outcome = Optional.empty();
  private List<RuleOutcome> expectations = List.of();

  StepProgress(PlacedStep step, LongSupplier nanos) {
    this.step = step;
    this.nanos = nanos;
    this.startedAt = nanos.getAsLong();
  }

  /** The step's own time begins, after it waited for its start. */
  synchronized void begin() {
    startedAt = nanos.getAsLong();
  }

  synchronized void attempted(Frame frame) {
    attempts++;
    attempt = Optional.of(frame);
  }

  // Of a step with items the payload stays as it is written: each item has another one.
  synchronized void resolved(Frame frame, JsonNode resolvedPayload) {
    payload = frame.item().isEmpty() ? Optional.of(resolvedPayload) : Optional.empty();
  }

  /** An attempt failed, and another one follows after a wait. */
  synchronized void failedAttempt(Frame frame, StepFailure failure, Duration wait) {
    failedAttempts.add(
        new FailedAttempt(frame.item(), frame.attempt(), failure, Optional.of(wait.toMillis())));
  }

  /** The last attempt failed; of a step without items that is the failure of the step. */
  synchronized void ended(Frame frame, StepFailure failure) {
    if (frame.item().isPresent()) {
      failedAttempts.add(
          new FailedAttempt(frame.item(), frame.attempt(), failure, Optional.empty()));
    }
  }

  synchronized void items(ItemResults results) {
    items = Optional.of(results);
  }

  /** Returns the attempt that runs or ran last; empty before the first one. */
  synchronized Optional<Frame> attempt() {
    return attempt;
  }

  synchronized void ran(ActionOutcome result) {
    outcome = Optional.of(result);
  }

  synchronized void expected(List<RuleOutcome> outcomes) {
    expectations = List.copyOf(outcomes);
  }

  synchronized StepResult passed() {
    return result(StepStatus.PASSED, Optional.empty());
  }

  synchronized StepResult failed(StepFailure failure) {
    return result(StepStatus.FAILED, Optional.of(failure));
  }

  private StepResult result(StepStatus status, Optional<StepFailure> failure) {
    Optional<ActionOutcome> came = outcome.or(() -> items.map(ItemResults::outcome));
    return new StepResult(
        step,
        status,
        Optional.empty(),
        attempts,
        sortedFailures(),
        items.map(ItemResults::counts),
        payload,
        came.map(ActionOutcome::response).orElse(NullNode.instance),
        came.map(ActionOutcome::exports).orElse(NullNode.instance),
        came.flatMap(ActionOutcome::detail),
        expectations,
        failure,
        elapsed());
  }

  // By item, and not as they happened, so that equal runs have equal records.
  private List<FailedAttempt> sortedFailures() {
    return failedAttempts.stream().sorted(StepProgress::compare).toList();
  }

  // By hand: the start-up cache holds no comparator that Comparator.comparing makes.
  private static int compare(FailedAttempt a, FailedAttempt b) {
    int byItem = Integer.compare(a.item().orElse(0), b.item().orElse(0));
    return byItem != 0 ? byItem : Integer.compare(a.attempt(), b.attempt());
  }

  private long elapsed() {
    return Math.max(0, nanos.getAsLong() - startedAt);
  }

  /** Returns how long the step has run. */
  synchronized long elapsedMs() {
    return elapsed() / 1_000_000;
  }

  /** Returns the tree that {@code expect} is evaluated on. */
  synchronized JsonNode document(Optional<CallRecord> lastCall, long elapsedMs) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("response", outcome.map(ActionOutcome::response).orElse(NullNode.instance));
    document.set("exports", outcome.map(ActionOutcome::exports).orElse(NullNode.instance));
    document.put("durationMs", elapsedMs);
    lastCall.ifPresent(call -> document.set("http", CallTrees.answer(call)));
    return document;
  }
}
