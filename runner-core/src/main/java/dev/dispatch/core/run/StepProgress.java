package dev.dispatch.core.run;

import dev.dispatch.core.expression.RuleOutcome;
import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.module.ActionOutcome;
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

  synchronized void resolved(JsonNode resolvedPayload) {
    payload = Optional.of(resolvedPayload);
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
    return new StepResult(
        step,
        status,
        Optional.empty(),
        1,
        List.of(),
        Optional.empty(),
        payload,
        outcome.map(ActionOutcome::response).orElse(NullNode.instance),
        outcome.map(ActionOutcome::exports).orElse(NullNode.instance),
        outcome.flatMap(ActionOutcome::detail),
        expectations,
        failure,
        elapsed());
  }

  private long elapsed() {
    return Math.max(0, nanos.getAsLong() - startedAt);
  }

  /** Returns the tree that {@code expect} is evaluated on. */
  synchronized JsonNode document(Optional<CallRecord> lastCall) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("response", outcome.map(ActionOutcome::response).orElse(NullNode.instance));
    document.set("exports", outcome.map(ActionOutcome::exports).orElse(NullNode.instance));
    document.put("durationMs", elapsed() / 1_000_000);
    lastCall.ifPresent(call -> document.set("http", CallTrees.answer(call)));
    return document;
  }
}
