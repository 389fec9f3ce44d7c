package dev.dispatch.core.run.replay;

import dev.dispatch.core.run.RunRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Everything of a recorded run that its replay is fed with. */
final class Recording {

  private final RunRecord record;
  private final CallTape calls;
  private final ObservationTape observations;
  private final Map<String, JsonNode> steps = new LinkedHashMap<>();

  Recording(RunRecord record) {
    this.record = record;
    this.calls = new CallTape(record);
    this.observations = new ObservationTape(record);
    record.steps().forEach(step -> steps.put(step.path("stepId").asString(""), step));
  }

  RunRecord record() {
    return record;
  }

  CallTape calls() {
    return calls;
  }

  ObservationTape observations() {
    return observations;
  }

  /** Returns the results of the steps that ended, by id, in order. */
  Map<String, JsonNode> steps() {
    return steps;
  }

  /** Returns whether a step ended with a code. */
  boolean endedWith(String stepId, String code) {
    return Optional.ofNullable(steps.get(stepId))
        .map(step -> step.path("error").path("code").asString(""))
        .filter(code::equals)
        .isPresent();
  }

  /** Returns whether nothing of a step is left, neither calls nor what it saw. */
  boolean isAtEnd(String stepId) {
    return calls.isAtEnd(stepId) && observations.isAtEnd(stepId);
  }
}
