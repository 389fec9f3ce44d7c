package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.operation.BatchReport;
import dev.dispatch.core.problem.Counts;
import dev.dispatch.core.run.batch.StopReason;
import java.util.Locale;
import java.util.Optional;

/** Shows how a batch ended. */
final class BatchReportRenderer implements Renderer<BatchReport> {

  @Override
  public void render(BatchReport batch, Page page) {
    String time = String.format(Locale.ROOT, "%.2fs", batch.durationMs() / 1000.0);
    String counts = "  (" + counts(batch) + ")";
    switch (batch.status()) {
      case SUCCESS -> page.success("All runs passed in " + time + counts);
      case CANCELLED -> page.warning("Stopped by a signal after " + time + counts);
      default -> page.failure("Runs failed in " + time + counts);
    }
    if (batch.stopped().equals(Optional.of(StopReason.MAX_FAILURES))) {
      page.line(Tone.DIM, "  As many runs failed as were allowed to; no more were started.");
    }
    page.blank();
    page.pair("Runs", String.format(Locale.ROOT, "%.1f a second", batch.runsPerSecond()));
    page.pair("Time of a run", times(batch.runMs()));
    page.pair("Calls", Long.toString(batch.calls()));
    batch.failures().forEach(group -> failures(group, page));
    page.blank();
    page.pair("Batch", batch.batchId());
    page.pair("Batch dir", batch.batchDir() + "  (" + kept(batch.kept()) + ")");
  }

  private static String counts(BatchReport batch) {
    String counts = batch.passed() + " passed, " + batch.failed() + " failed";
    return batch.notRun() == 0 ? counts : counts + ", " + batch.notRun() + " not run";
  }

  private static String kept(long kept) {
    return Counts.of(kept, "run") + " kept in full";
  }

  private static String times(BatchReport.Times times) {
    return String.format(
        Locale.ROOT,
        "p50 %.1fms  p95 %.1fms  p99 %.1fms  max %.1fms",
        times.p50(),
        times.p95(),
        times.p99(),
        times.max());
  }

  private static void failures(BatchReport.Failures group, Page page) {
    page.blank();
    page.line(
        new Span("  " + group.count() + " × ", Tone.ERROR),
        new Span(group.code(), Tone.BOLD),
        Span.of(group.step().map(step -> "  at step " + step).orElse("")));
    page.line(Span.of("    " + group.message()));
    group.runId().ifPresent(run -> page.line(Tone.DIM, "    such as " + run));
  }
}
