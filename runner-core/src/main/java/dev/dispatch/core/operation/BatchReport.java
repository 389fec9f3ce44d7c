package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.run.batch.BatchStatus;
import dev.dispatch.core.run.batch.StopReason;
import java.util.List;
import java.util.Optional;

/** What is said of a batch that has just ended; the rest is in its files. */
public record BatchReport(
    @Description("SUCCESS, FAILED or CANCELLED.") BatchStatus status,
    @Description("The batch's id.") String batchId,
    @Description("The batch's folder.") String batchDir,
    @Description("The job's type.") String jobType,
    @Description("How many runs were asked for; empty where only time ended them.")
        Optional<Long> count,
    @Description("How many passed.") long passed,
    @Description("How many failed.") long failed,
    @Description("How many have no result.") long notRun,
    @Description("How many run directories are kept.") long kept,
    @Description("Why runs were not started: MAX_FAILURES or SIGNAL.") Optional<StopReason> stopped,
    @Description("How many calls were made.") long calls,
    @Description("How long it took, in milliseconds.") long durationMs,
    @Description("Runs a second.") double runsPerSecond,
    @Description("How long a run took; with a rate, from when it was due.") Times runMs,
    @Description("The most frequent failures.") List<Failures> failures) {

  /** Percentiles in milliseconds. */
  public record Times(
      @Description("Half took no longer.") double p50,
      @Description("95 % took no longer.") double p95,
      @Description("99 % took no longer.") double p99,
      @Description("The longest.") double max) {}

  /** Runs that failed alike. */
  public record Failures(
      @Description("The specific error code.") String code,
      @Description("The step that failed.") Optional<String> step,
      @Description("How many.") long count,
      @Description("What the first of them said, cut.") String message,
      @Description("One whose directory is kept.") Optional<String> runId) {}
}
