package dev.dispatch.core.report.html;

import dev.dispatch.core.report.model.Durations;
import dev.dispatch.core.report.model.Excerpts;
import dev.dispatch.core.report.model.ReportedBatch;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The page of a batch of runs. */
final class BatchPage {

  /** Runs that are shown, failed ones first. */
  private static final int MAX_RUNS = 2000;

  private final ReportedBatch batch;
  private final Html html = new Html();

  private BatchPage(ReportedBatch batch) {
    this.batch = batch;
  }

  static String of(ReportedBatch batch) {
    BatchPage page = new BatchPage(batch);
    page.write();
    return PageShell.page(
        page.status() + ": " + batch.jobType() + ", " + batch.total() + " runs",
        page.mood(),
        page.html);
  }

  private String status() {
    return batch.failed() == 0 ? "Passed" : "Failed";
  }

  private Mood mood() {
    return batch.failed() == 0 ? Mood.GOOD : Mood.BAD;
  }

  private void write() {
    PageHead head = new PageHead("Batch report", batch.jobType(), status(), mood());
    head.fact("Runs", Long.toString(batch.total()))
        .fact("Failed", Long.toString(batch.failed()))
        .fact("Duration", batch.durationMs().map(Durations::words));
    batch.figures().forEach(figure -> head.fact(figure.name(), figure.value()));
    head.write(html, "runs");
    html.open("main", "class", "wrap").line();
    html.open("section", "aria-labelledby", "runs").line();
    html.element("h2", "Runs", "id", "runs", "tabindex", "-1").line();
    Tools.write(html, "run, step, code", List.of("passed", "failed"));
    html.open("ol", "class", "rows flat").line();
    long slowest =
        batch.runs().stream().mapToLong(ReportedBatch.BatchRun::durationMs).max().orElse(1);
    batch.runs().stream()
        .sorted(Comparator.comparing(ReportedBatch.BatchRun::passed))
        .limit(MAX_RUNS)
        .forEach(run -> row(run, Math.max(1, slowest)));
    html.close().line();
    if (batch.runs().size() > MAX_RUNS) {
      long more = batch.total() - MAX_RUNS;
      html.element("p", more + " more runs are in runs.jsonl.", "class", "note");
    }
    html.close().line().close().line();
    html.open("footer", "class", "wrap").text("Batch ").element("code", batch.batchId());
    html.close().line();
  }

  private void row(ReportedBatch.BatchRun run, long slowest) {
    String outcome = run.passed() ? "passed" : "failed";
    String why = run.failure().map(failure -> failure.code()).orElse("");
    html.open(
        "li",
        "class",
        "row " + outcome,
        "data-outcome",
        outcome,
        "data-find",
        (run.name() + " " + run.failedStep().orElse("") + " " + why).toLowerCase(Locale.ROOT));
    html.open("div", "class", "line").element("span", outcome, "class", "mark " + outcome);
    html.open("span", "class", "what").element("span", run.name(), "class", "id");
    html.element("span", run.failedStep().map(step -> "step " + step), "class", "action");
    html.close();
    html.open("span", "class", "bar", "aria-hidden", "true").open("svg");
    String width = String.format(Locale.ROOT, "%.2f%%", run.durationMs() * 100.0 / slowest);
    html.empty("rect", "class", "step " + outcome, "width", width, "height", "100%", "rx", "2");
    html.close().close();
    html.element("span", Durations.words(run.durationMs()), "class", "time").close();
    run.failure()
        .ifPresent(
            failure -> html.element("p", Excerpts.cut(failure.message(), 400), "class", "message"));
    html.close().line();
  }
}
