package dev.dispatch.core.report.model;

import dev.dispatch.core.run.batch.BatchFigures;
import dev.dispatch.core.run.batch.BatchFiles;
import dev.dispatch.core.run.batch.BatchStore;
import dev.dispatch.core.run.batch.BatchSummary;
import dev.dispatch.core.run.batch.Latency;
import dev.dispatch.core.run.batch.RunLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the directory of a batch into what reports are made of. Of very many runs a report lists
 * the first that failed and the first that passed, and counts all.
 */
public final class ReportedBatchReader {

  /** Runs that are listed, of those that passed and of those that failed. */
  static final int MAX_LISTED = 10_000;

  private final List<ReportedBatch.BatchRun> runs = new ArrayList<>();
  private int listedPassed;
  private int listedFailed;
  private long total;
  private long failed;

  private ReportedBatchReader() {}

  /** Reads a batch, complete or not. */
  public static ReportedBatch read(BatchFiles files) {
    return new ReportedBatchReader().readAll(files);
  }

  private ReportedBatch readAll(BatchFiles files) {
    BatchStore.read(files, this::add);
    Optional<BatchSummary> summary = BatchStore.summary(files);
    return new ReportedBatch(
        files.directory(),
        files.batchId(),
        summary.map(BatchSummary::jobType).orElse(files.batchId()),
        BatchStore.status(files).name(),
        summary.map(BatchSummary::durationMs),
        total,
        failed,
        runs,
        summary.map(one -> figures(one.figures())).orElse(List.of()));
  }

  private void add(RunLine line) {
    total++;
    failed += line.passed() ? 0 : 1;
    if ((line.passed() ? listedPassed++ : listedFailed++) < MAX_LISTED) {
      runs.add(run(line));
    }
  }

  private static ReportedBatch.BatchRun run(RunLine line) {
    return new ReportedBatch.BatchRun(
        line.runId(),
        line.passed(),
        line.status().name(),
        line.durationUs() / 1000,
        line.error()
            .map(fault ->
                new ReportedFailure(
                    fault.code(),
                    fault.kind().equalsIgnoreCase("expectation"),
                    fault.message(),
                    "")),
        line.error().flatMap(RunLine.Fault::step));
  }

  private static List<ReportedBatch.Figure> figures(BatchFigures figures) {
    Latency latency = figures.latency();
    return List.of(
        figure("Calls", Long.toString(figures.calls())),
        figure("Failed calls", Long.toString(figures.failedCalls())),
        figure("Runs a second", String.format(Locale.ROOT, "%.1f", figures.runsPerSecond())),
        figure("Mean", millis(latency.meanMs())),
        figure("p50", millis(latency.p50Ms())),
        figure("p90", millis(latency.p90Ms())),
        figure("p95", millis(latency.p95Ms())),
        figure("p99", millis(latency.p99Ms())),
        figure("Longest", millis(latency.maxMs())));
  }

  private static ReportedBatch.Figure figure(String name, String value) {
    return new ReportedBatch.Figure(name, value);
  }

  private static String millis(double value) {
    return String.format(Locale.ROOT, "%.1f ms", value);
  }
}
