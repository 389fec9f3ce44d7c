package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.AssertRun;
import dev.dispatch.core.run.CheckResult;
import dev.dispatch.core.run.FailedRule;
import java.util.List;

/** Shows each check with the reason why it failed. */
final class AssertRunRenderer implements Renderer<AssertRun.Output> {

  @Override
  public void render(AssertRun.Output output, Page page) {
    int all = output.checks().size();
    if (output.failed() == 0) {
      page.success("Assertions passed (" + output.passed() + "/" + all + ")");
    } else {
      page.failure("Assertions failed (" + output.passed() + "/" + all + " passed)");
    }
    output.checks().forEach(check -> check(check, page));
    page.blank().pair("Run", output.runId());
  }

  private static void check(CheckResult check, Page page) {
    if (check.failed()) {
      failed(check, page);
    } else {
      page.line("  ✓ " + check.name());
    }
  }

  private static void failed(CheckResult check, Page page) {
    if (check.details().get("failedRules") instanceof List<?> rules) {
      page.line(Tone.ERROR, "  ✗ " + check.name());
      rules.forEach(rule -> rule((FailedRule) rule, page));
    } else {
      page.line(Tone.ERROR, "  ✗ " + check.name() + ": " + check.reason().orElse(""));
    }
  }

  private static void rule(FailedRule rule, Page page) {
    page.line(new Span("      " + rule.path() + " " + rule.op(), Tone.ACCENT));
    page.line("        expected " + text(rule.expected()));
    page.line("        actual   " + (rule.found() ? text(rule.actual()) : "nothing"));
  }

  private static String text(Object value) {
    return JsonText.compact(JsonValues.toTree(value));
  }
}
