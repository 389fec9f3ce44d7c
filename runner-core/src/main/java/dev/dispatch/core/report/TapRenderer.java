package dev.dispatch.core.report;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.VisibleText;
import dev.dispatch.core.report.model.Excerpts;
import dev.dispatch.core.report.model.FailureText;
import dev.dispatch.core.report.model.ReportRenderer;
import dev.dispatch.core.report.model.ReportedBatch;
import dev.dispatch.core.report.model.ReportedCall;
import dev.dispatch.core.report.model.ReportedCheck;
import dev.dispatch.core.report.model.ReportedFailure;
import dev.dispatch.core.report.model.ReportedRule;
import dev.dispatch.core.report.model.ReportedRun;
import dev.dispatch.core.report.model.ReportedStep;
import dev.dispatch.core.run.RunStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.StringNode;

/** The Test Anything Protocol, version 14: a step is a test point, what is known of it is YAML. */
final class TapRenderer implements ReportRenderer {

  private static final String HEAD = "TAP version 14\n";

  @Override
  public String run(ReportedRun run) {
    StringBuilder tap = new StringBuilder(HEAD);
    int extra = run.ownFailure().isPresent() ? 1 : 0;
    int points = run.steps().size() + run.checks().size() + extra;
    tap.append("1..").append(points).append('\n');
    tap.append("# ").append(VisibleText.line(run.jobType() + " " + run.runId())).append('\n');
    int number = 0;
    Map<String, List<ReportedCall>> calls = run.callsByStep();
    for (ReportedStep step : run.steps()) {
      step(step, ++number, tap);
      calls
          .getOrDefault(step.id(), List.of())
          .forEach(call -> tap.append("  # ").append(VisibleText.line(call.line())).append('\n'));
    }
    for (ReportedCheck check : run.checks()) {
      check(check, ++number, tap);
    }
    if (extra > 0) {
      fault("run", run.ownFailure().get(), ++number, tap);
    }
    if (run.status() == RunStatus.INTERRUPTED) {
      tap.append("Bail out! The run was interrupted.\n");
    } else {
      tap.append("# ").append(run.status()).append(": ").append(run.counts()).append('\n');
    }
    return tap.toString();
  }

  private static void step(ReportedStep step, int number, StringBuilder tap) {
    String name = step.id() + " " + step.action() + (step.cleanup() ? " (cleanup)" : "");
    switch (step.outcome()) {
      case PASSED -> point(true, number, name, tap);
      case SKIPPED, NOT_RUN -> skipped(step, number, name, tap);
      case FAILED, INTERRUPTED -> point(false, number, name, tap);
    }
    Yaml yaml = new Yaml(tap);
    if (step.outcome().isBad()) {
      ReportedFailure failure = FailureText.of(step);
      yaml.text("message", failure.message());
      yaml.text("severity", "fail");
      yaml.text("code", failure.code());
      failure.advice().ifPresent(hint -> yaml.text("hint", hint));
      yaml.text("at", step.place().words());
      step.unmet().forEach(yaml::rule);
    }
    step.durationMs().ifPresent(millis -> yaml.number("duration_ms", millis));
    if (step.retries() > 0) {
      yaml.number("attempts", step.attempts());
    }
    step.items().ifPresent(items -> yaml.text("items", items.words()));
    yaml.close();
  }

  private static void skipped(ReportedStep step, int number, String name, StringBuilder tap) {
    tap.append("ok ").append(number).append(" - ").append(escaped(name));
    tap.append(" # SKIP ").append(VisibleText.line(step.reason().orElse(""))).append('\n');
  }

  private static void check(ReportedCheck check, int number, StringBuilder tap) {
    if (check.passed()) {
      point(true, number, "check " + check.name(), tap);
    } else {
      fault("check " + check.name(), FailureText.of(check), number, tap);
    }
  }

  private static void fault(String name, ReportedFailure failure, int number, StringBuilder tap) {
    point(false, number, name, tap);
    Yaml yaml = new Yaml(tap);
    yaml.text("message", failure.message());
    yaml.text("severity", "fail");
    yaml.text("code", failure.code());
    yaml.close();
  }

  private static void point(boolean ok, int number, String name, StringBuilder tap) {
    tap.append(ok ? "ok " : "not ok ").append(number).append(" - ").append(escaped(name));
    tap.append('\n');
  }

  // A # that is not escaped would begin a directive.
  private static String escaped(String name) {
    return VisibleText.line(name.replace("\\", "\\\\").replace("#", "\\#"));
  }

  @Override
  public String batch(ReportedBatch batch) {
    StringBuilder tap = new StringBuilder(HEAD);
    tap.append("1..").append(batch.runs().size()).append('\n');
    tap.append("# ").append(VisibleText.line(batch.jobType() + " " + batch.batchId())).append('\n');
    int number = 0;
    for (ReportedBatch.BatchRun run : batch.runs()) {
      number++;
      Optional<ReportedFailure> failure = run.failure().filter(why -> !run.passed());
      if (failure.isPresent()) {
        fault(run.name(), failure.get(), number, tap);
      } else {
        point(run.passed(), number, run.name(), tap);
      }
    }
    if (batch.omitted() > 0) {
      tap.append("# ").append(batch.omitted()).append(" more runs are not listed\n");
    }
    return tap.append("# ").append(batch.status()).append('\n').toString();
  }

  /** The diagnostics below a test point; every value is a JSON text, which YAML reads alike. */
  private static final class Yaml {

    private final StringBuilder tap;
    private boolean open;
    private boolean unmet;

    Yaml(StringBuilder tap) {
      this.tap = tap;
    }

    void text(String key, String value) {
      line(key + ": " + quoted(value));
    }

    void number(String key, long value) {
      line(key + ": " + value);
    }

    void rule(ReportedRule rule) {
      if (!unmet) {
        unmet = true;
        line("unmet:");
      }
      line("  - rule: " + quoted(rule.path() + " " + rule.op()));
      line("    expected: " + quoted(Excerpts.json(rule.expected())));
      line("    actual: " + quoted(rule.found()));
    }

    private static String quoted(String value) {
      return VisibleText.line(JsonText.compact(StringNode.valueOf(value)));
    }

    private void line(String text) {
      if (!open) {
        open = true;
        tap.append("  ---\n");
      }
      tap.append("  ").append(text).append('\n');
    }

    void close() {
      if (open) {
        tap.append("  ...\n");
      }
    }
  }
}
