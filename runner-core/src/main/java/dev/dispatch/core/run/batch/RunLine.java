package dev.dispatch.core.run.batch;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.run.RunStatus;
import java.util.List;
import java.util.Optional;

/** What is kept of every run of a batch: a line of {@code runs.jsonl}. Nothing in it is secret. */
public record RunLine(
    @Description("Its place in the batch, 1 and up.") long index,
    @Description("The run's id.") String runId,
    @Description("The worker that ran it, 1 and up.") int workerId,
    @Description("The row of the data file, 1 and up.") Optional<Long> row,
    @Description("SUCCESS or FAILED.") RunStatus status,
    @Description("When it started, in microseconds since 1970.") long startedAtUs,
    @Description("How much later than its time it started, in microseconds; 0 without a rate.")
        long lateUs,
    @Description("How long it took, in microseconds.") long durationUs,
    @Description("Whether its directory is kept.") boolean kept,
    @Description("The steps that ran, in order.") List<StepTime> steps,
    @Description("The calls, in the order in which they ended.") List<CallTime> calls,
    @Description("Why it failed.") Optional<Fault> error) {

  /** How long a step took. */
  public record StepTime(
      @Description("The step's id.") String id,
      @Description("The action.") String action,
      @Description("PASSED or FAILED.") String status,
      @Description("How long it took, in microseconds.") long us) {}

  /** How long a call took. */
  public record CallTime(
      @Description("The step that made it.") String step,
      @Description("Method and path; parts of the path that are ids are written *.") String name,
      @Description("The status code, 0 for no answer.") int status,
      @Description("When it began, in microseconds after the run's start.") long atUs,
      @Description("How long it took, in microseconds.") long us) {}

  /** Why a run failed. */
  public record Fault(
      @Description("The step that failed; empty where the run as a whole did.")
          Optional<String> step,
      @Description("The specific error code.") String code,
      @Description("USAGE, NOT_FOUND, TRANSIENT, EXPECTATION or RUNTIME.") String kind,
      @Description("What is wrong, cut.") String message) {}

  /** Returns whether the run passed. */
  public boolean passed() {
    return status == RunStatus.SUCCESS;
  }

  /** Returns this line, saying that the run's directory is kept. */
  RunLine keeping() {
    return new RunLine(
        index,
        runId,
        workerId,
        row,
        status,
        startedAtUs,
        lateUs,
        durationUs,
        true,
        steps,
        calls,
        error);
  }
}
