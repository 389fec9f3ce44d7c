package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.AssertRun;
import dev.dispatch.core.run.CheckResult;

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
      page.line("  ✗ " + check.name() + ": " + check.reason().orElse(""));
    } else {
      page.line("  ✓ " + check.name());
    }
  }
}
