package dev.dispatch.core.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a frame saw of the world besides answers to its calls; a replay shows it the same again.
 * Values are raw: every sink redacts what it writes.
 */
public sealed interface Observation {

  /** The action read the clock. */
  record ClockRead(Instant time) implements Observation {}

  /** The action handed values to the run. */
  record ValuesSet(Map<String, JsonNode> values) implements Observation {}

  /** An expectation was evaluated so many milliseconds after its step began. */
  record Elapsed(long millis) implements Observation {}

  /**
   * Memory answered.
   *
   * @param operation what was asked
   * @param namespace where; empty where it was asked for all
   * @param key the key; empty where the operation takes none
   * @param value what came back, JSON null for nothing
   * @param failure why nothing came back
   */
  record MemoryAnswered(
      MemoryOperation operation,
      Optional<String> namespace,
      Optional<String> key,
      JsonNode value,
      Optional<StepFailure> failure)
      implements Observation {}

  /**
   * A job that the step ran came to its end; its own run has the rest.
   *
   * @param job as the step named it
   * @param inputs what it was given
   * @param run the job's run
   * @param fingerprint equal for two runs that did the same
   * @param outputs what it captured
   * @param mayHaveBeenDone whether a request may have been done that is not safe to send again
   * @param failure why it failed
   */
  record JobEnded(
      String job,
      Map<String, JsonNode> inputs,
      ChildRun run,
      String fingerprint,
      JsonNode outputs,
      boolean mayHaveBeenDone,
      Optional<StepFailure> failure)
      implements Observation {}

  /** What memory can be asked. */
  enum MemoryOperation {
    @JsonProperty("namespaces")
    NAMESPACES,
    @JsonProperty("read")
    READ,
    @JsonProperty("recall")
    RECALL,
    @JsonProperty("store")
    STORE,
    @JsonProperty("forget")
    FORGET,
    @JsonProperty("clear")
    CLEAR
  }
}
