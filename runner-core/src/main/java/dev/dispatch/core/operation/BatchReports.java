package dev.dispatch.core.operation;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;
import dev.dispatch.core.problem.Counts;
import dev.dispatch.core.run.batch.BatchError;
import dev.dispatch.core.run.batch.BatchFigures;
import dev.dispatch.core.run.batch.BatchFiles;
import dev.dispatch.core.run.batch.BatchStatus;
import dev.dispatch.core.run.batch.BatchSummary;
import dev.dispatch.core.run.batch.FailureGroup;
import dev.dispatch.core.run.batch.Latency;
import dev.dispatch.core.run.batch.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how a batch ended. */
final class BatchReports {

  private static final int MOST_FAILURES = 5;
  private static final int MAX_MESSAGE = 160;

  /** What decides the exit code first: a fault of ours before a wrong job before a bad network. */
  private static final List<ErrorKind> GRAVEST_FIRST =
      List.of(
          ErrorKind.RUNTIME,
          ErrorKind.USAGE,
          ErrorKind.NOT_FOUND,
          ErrorKind.EXPECTATION,
          ErrorKind.TRANSIENT);

  private BatchReports() {}

  /**
   * Returns the outcome; a batch with failures fails as its gravest failure does.
   *
   * @param environment where the variables came from, which a resumed batch needs again
   */
  static Outcome<BatchReport> outcome(
      BatchFiles files, BatchSummary summary, EnvironmentOptions environment) {
    Outcome<BatchReport> outcome =
        Outcome.of(report(files, summary)).next(next(files.batchId(), summary, environment));
    BatchFigures figures = summary.figures();
    if (summary.status() == BatchStatus.CANCELLED) {
      return outcome.failing(
          BatchError.BATCH_INTERRUPTED,
          "The batch was stopped by a signal after " + Counts.of(figures.completed(), "run") + ".",
          "Finish it: dispatch job run-many --resume " + files.batchId() + ".");
    }
    return figures.failed() == 0
        ? outcome
        : outcome.failing(new Failed(gravest(figures)), message(summary), hint(figures));
  }

  private static String message(BatchSummary summary) {
    BatchFigures figures = summary.figures();
    String failed = figures.failed() + " of " + Counts.of(figures.completed(), "run") + " failed";
    return summary.stopped().equals(Optional.of(StopReason.MAX_FAILURES))
        ? failed + ", and no more were started."
        : failed + ".";
  }

  private static String hint(BatchFigures figures) {
    return gravest(figures) == ErrorKind.TRANSIENT
        ? "Every failure was transient: it is safe to run the batch again."
        : "Look at one run of each failure, and correct the job or what it calls.";
  }

  private static ErrorKind gravest(BatchFigures figures) {
    return GRAVEST_FIRST.stream()
        .filter(
            kind -> figures.failures().stream().anyMatch(group -> group.kind().equals(kind.name())))
        .findFirst()
        .orElse(ErrorKind.RUNTIME);
  }

  private record Failed(ErrorKind kind) implements ErrorCode {
    @Override
    public String name() {
      return BatchError.BATCH_RUNS_FAILED.name();
    }
  }

  static BatchReport report(BatchFiles files, BatchSummary summary) {
    BatchFigures figures = summary.figures();
    return new BatchReport(
        summary.status(),
        summary.batchId(),
        files.directory().toString(),
        summary.jobType(),
        summary.count(),
        figures.passed(),
        figures.failed(),
        summary.notRun(),
        figures.kept(),
        summary.stopped(),
        figures.calls(),
        summary.durationMs(),
        figures.runsPerSecond(),
        times(figures.latency()),
        figures.failures().stream().limit(MOST_FAILURES).map(BatchReports::failures).toList());
  }

  private static BatchReport.Times times(Latency latency) {
    return new BatchReport.Times(
        latency.p50Ms(), latency.p95Ms(), latency.p99Ms(), latency.maxMs());
  }

  private static BatchReport.Failures failures(FailureGroup group) {
    String message = group.message();
    return new BatchReport.Failures(
        group.code(),
        group.step(),
        group.count(),
        message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "…",
        group.keptRunId());
  }

  private static List<NextCommand> next(
      String batchId, BatchSummary summary, EnvironmentOptions environment) {
    List<NextCommand> next = new ArrayList<>();
    if (summary.notRun() > 0) {
      next.add(
          NextCommand.network("run what was not run yet", "job", "run-many", "--resume", batchId)
              .with(environment.words()));
    }
    summary.figures().failures().stream()
        .flatMap(group -> group.keptRunId().stream())
        .limit(2)
        .forEach(runId -> next.add(RunCommands.inspect("see what failed in one run", runId)));
    next.add(
        NextCommand.read(
            "times, failures and hints", "job", "batch-inspect", "--batch-id", batchId));
    return next;
  }
}
