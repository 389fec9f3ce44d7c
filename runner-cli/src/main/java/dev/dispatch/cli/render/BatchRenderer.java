package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Table;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.operation.InspectBatch;
import dev.dispatch.core.run.batch.BatchFigures;
import dev.dispatch.core.run.batch.FailureGroup;
import dev.dispatch.core.run.batch.Hint;
import dev.dispatch.core.run.batch.Inspection;
import dev.dispatch.core.run.batch.Latency;
import dev.dispatch.core.run.batch.SlowRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows what the journal of a batch tells. */
final class BatchRenderer implements Renderer<InspectBatch.Output> {

  @Override
  public void render(InspectBatch.Output output, Page page) {
    Inspection batch = output.batch();
    BatchFigures figures = batch.figures();
    page.line(
        new Span(batch.settings().jobType(), Tone.BOLD),
        new Span("  " + output.batchId() + "  " + batch.status(), Tone.DIM));
    page.pair(
        "Runs",
        figures.completed()
            + batch.settings().count().map(count -> " of " + count).orElse("")
            + ", "
            + figures.failed()
            + " failed, "
            + String.format(Locale.ROOT, "%.1f a second", figures.runsPerSecond()));
    page.pair(
        "At once",
        batch.maxConcurrentRuns()
            + " runs of "
            + batch.settings().concurrency()
            + ", "
            + batch.maxConcurrentCalls()
            + " calls");
    page.pair(
        "Idle",
        String.format(
                Locale.ROOT,
                "mean %.1fms, p95 %.1fms, ",
                batch.idle().meanMs(),
                batch.idle().p95Ms())
            + String.format(
                Locale.ROOT, "%.0f %% of the time of a run", batch.idle().share() * 100));
    page.blank();
    page.table(times(figures));
    failures(figures, page);
    slow(batch.slowRuns(), page);
    hints(batch.hints(), page);
  }

  private static Table times(BatchFigures figures) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("run", figures.failed(), figures.latency()));
    figures
        .steps()
        .forEach(step ->
            rows.add(
                row("step " + step.step() + "  " + step.action(), step.failed(), step.latency())));
    figures
        .callsByName()
        .forEach(call -> rows.add(row("call " + call.call(), call.failed(), call.latency())));
    return new Table(
        List.of("ms", "count", "failed", "mean", "p50", "p90", "p95", "p99", "max"), rows);
  }

  private static List<String> row(String name, long failed, Latency latency) {
    return List.of(
        name,
        Long.toString(latency.count()),
        Long.toString(failed),
        millis(latency.meanMs()),
        millis(latency.p50Ms()),
        millis(latency.p90Ms()),
        millis(latency.p95Ms()),
        millis(latency.p99Ms()),
        millis(latency.maxMs()));
  }

  private static String millis(double millis) {
    return millis < 100
        ? String.format(Locale.ROOT, "%.1f", millis)
        : String.format(Locale.ROOT, "%.0f", millis);
  }

  private static void failures(BatchFigures figures, Page page) {
    for (FailureGroup group : figures.failures()) {
      page.blank();
      page.line(
          new Span(group.count() + " × ", Tone.ERROR),
          new Span(group.code(), Tone.BOLD),
          Span.of(group.step().map(step -> "  at step " + step).orElse("")));
      page.line("  " + group.message());
      page.line(Tone.DIM, "  such as " + group.keptRunId().orElse(group.firstRunId()));
    }
  }

  private static void slow(List<SlowRun> runs, Page page) {
    if (runs.isEmpty()) {
      return;
    }
    page.blank();
    page.table(
        new Table(
            List.of("slowest runs", "status", "ms", "idle", "slowest step", "kept"),
            runs.stream()
                .map(run ->
                    List.of(
                        Long.toString(run.index()),
                        run.status().name(),
                        millis(run.durationMs()),
                        millis(run.idleMs()),
                        run.slowestStep().orElse(""),
                        run.kept() ? "yes" : "no"))
                .toList()));
  }

  private static void hints(List<Hint> hints, Page page) {
    if (!hints.isEmpty()) {
      page.blank();
    }
    hints.forEach(hint -> page.entry("  Hint  ", hint.message()));
  }
}
