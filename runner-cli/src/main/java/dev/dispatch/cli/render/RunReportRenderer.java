package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.operation.RunReport;
import dev.dispatch.core.problem.Counts;

/** Shows how a run ended, below the lines of its steps. */
final class RunReportRenderer implements Renderer<RunReport> {

  @Override
  public void render(RunReport run, Page page) {
    run.plan()
        .ifPresentOrElse(plan -> new JobPlanRenderer().render(plan, page), () -> ended(run, page));
  }

  // By hand: the first number that is formatted loads the locales, which takes milliseconds.
  private static String seconds(long millis) {
    long hundredths = (millis + 5) / 10;
    long rest = hundredths % 100;
    return hundredths / 100 + (rest < 10 ? ".0" : ".") + rest + "s";
  }

  private static void ended(RunReport run, Page page) {
    String time = seconds(run.durationMs());
    String counts =
        run.passed()
            + " passed, "
            + run.failed()
            + " failed, "
            + run.skipped()
            + " skipped, "
            + Counts.of(run.calls(), "call");
    switch (run.status()) {
      case "SUCCESS" -> page.success("Complete in " + time + "  (" + counts + ")");
      case "CANCELLED" -> page.warning("Cancelled after " + time + "  (" + counts + ")");
      default -> page.failure("Failed in " + time + "  (" + counts + ")");
    }
    run.failedStep().ifPresent(step -> failed(step, page));
    page.blank();
    page.pair("Run", run.runId());
    page.pair("Run dir", run.runDir());
  }

  private static void failed(RunReport.FailedStep step, Page page) {
    page.blank();
    page.line(
        new Span("  step " + step.index() + " ", Tone.DIM),
        new Span(step.id(), Tone.BOLD),
        Span.of("  " + step.action() + "  "),
        new Span(step.pointer(), Tone.ACCENT));
    for (RunReport.UnmetRule rule : step.unmet()) {
      page.line(Span.of("    " + rule.path() + " " + rule.op()));
      page.line(new Span("      expected  ", Tone.DIM), new Span(rule.expected(), Tone.SUCCESS));
      String actual = rule.actual().orElse("nothing");
      page.line(new Span("      actual    ", Tone.DIM), new Span(actual, Tone.ERROR));
    }
  }
}
