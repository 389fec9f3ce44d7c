package dev.dispatch.core.report.html;

import dev.dispatch.core.report.model.Durations;
import dev.dispatch.core.report.model.ReportedCall;
import dev.dispatch.core.report.model.ReportedCheck;
import dev.dispatch.core.report.model.ReportedFailure;
import dev.dispatch.core.report.model.ReportedRun;
import dev.dispatch.core.report.model.ReportedStep;
import dev.dispatch.core.report.model.StepOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The page of one run. */
final class RunPage {

  private final ReportedRun run;
  private final Html html = new Html();
  private final BodyBlock bodies = new BodyBlock(html);

  private RunPage(ReportedRun run) {
    this.run = run;
  }

  static String of(ReportedRun run) {
    RunPage page = new RunPage(run);
    page.write();
    String title = page.status() + ": " + run.jobType();
    return PageShell.page(title, page.mood(), page.html);
  }

  private void write() {
    head().write(html, "steps");
    html.open("main", "class", "wrap").line();
    failure();
    steps();
    checks();
    values("Inputs", run.inputs());
    values("Outputs", run.outputs());
    html.close().line();
    html.open("footer", "class", "wrap");
    html.text("Run ").element("code", run.runId());
    run.fingerprint().ifPresent(print -> html.text(" · fingerprint ").element("code", print));
    html.text(" · secrets are masked as they were recorded.").close().line();
  }

  private PageHead head() {
    return new PageHead("Run report", run.jobType(), status(), mood())
        .lead(run.description())
        .fact("Steps", Integer.toString(run.steps().size()))
        .fact("Passed", Integer.toString(run.count(StepOutcome.PASSED)))
        .fact("Failed", count(StepOutcome.FAILED, StepOutcome.INTERRUPTED))
        .fact("Skipped", count(StepOutcome.SKIPPED, StepOutcome.NOT_RUN))
        .fact("Calls", Integer.toString(run.calls().size()))
        .fact("Duration", run.durationMs().map(Durations::words))
        .fact("Started", run.startedAt().map(at -> at.toString().replace('T', ' ')))
        .fact("Version", run.cliVersion());
  }

  private String count(StepOutcome one, StepOutcome other) {
    return Integer.toString(run.count(one) + run.count(other));
  }

  private String status() {
    return switch (run.status()) {
      case SUCCESS -> "Passed";
      case FAILED -> "Failed";
      case CANCELLED -> "Cancelled";
      case INTERRUPTED -> "Interrupted";
      case RUNNING -> "Running";
    };
  }

  private Mood mood() {
    return switch (run.status()) {
      case SUCCESS -> Mood.GOOD;
      case FAILED, INTERRUPTED -> Mood.BAD;
      case CANCELLED, RUNNING -> Mood.OPEN;
    };
  }

  /** The first thing to read where something is wrong, with the way to it. */
  private void failure() {
    Optional<ReportedStep> step =
        run.steps().stream().filter(one -> one.outcome().isBad()).findFirst();
    Optional<ReportedFailure> why =
        run.failure()
            .or(() -> step.flatMap(ReportedStep::failure))
            .or(run::ownFailure)
            .filter(any -> !run.passed());
    if (why.isEmpty()) {
      return;
    }
    html.open("section", "class", "alert", "aria-label", "What went wrong").line();
    FailureBlock.write(why.get(), html);
    step.ifPresent(one ->
        html.open("p")
            .element(
                "a", "Go to step " + one.index() + ", " + one.id(), "href", "#step-" + one.index())
            .close());
    html.close().line();
  }

  private void steps() {
    TimeScale scale = TimeScale.of(run);
    html.open("section", "aria-labelledby", "steps").line();
    html.element("h2", "Steps", "id", "steps", "tabindex", "-1").line();
    Tools.write(html, "id, action, URL, code", List.of("passed", "failed", "skipped"));
    html.open("div", "class", "ruler", "aria-hidden", "true").open("svg", "class", "scale");
    scale.ruler(html);
    html.close().close().line();
    html.open("ol", "class", "rows").line();
    Map<String, List<ReportedCall>> calls = run.callsByStep();
    StepRow row = new StepRow(html, bodies, scale);
    run.steps().forEach(step -> row.write(step, calls.getOrDefault(step.id(), List.of())));
    html.close().line().close().line();
  }

  private void checks() {
    if (run.checks().isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "checks").line();
    html.element("h2", "Verification", "id", "checks").line().open("ul", "class", "checks").line();
    for (ReportedCheck check : run.checks()) {
      String outcome = check.passed() ? "passed" : "failed";
      html.open("li", "class", outcome);
      html.element("span", outcome, "class", "mark " + outcome);
      html.element("code", check.name()).element("span", check.reason(), "class", "detail");
      html.close().line();
    }
    html.close().line().close().line();
  }

  private void values(String title, JsonNode values) {
    if (values.isObject() && !values.isEmpty()) {
      html.open("section").open("details", "class", "values").element("summary", title).line();
      bodies.value(values);
      html.close().close().line();
    }
  }
}
