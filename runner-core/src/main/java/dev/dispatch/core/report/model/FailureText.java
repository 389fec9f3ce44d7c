package dev.dispatch.core.report.model;

/** What went wrong in a step or a check, in words. */
public final class FailureText {

  private FailureText() {}

  /** Returns why a step failed. */
  public static ReportedFailure of(ReportedStep step) {
    return step.failure()
        .orElseGet(() ->
            new ReportedFailure("RUN_STEP_FAILED", false, "Step '" + step.id() + "' failed.", ""));
  }

  /** Returns why a check failed. */
  public static ReportedFailure of(ReportedCheck check) {
    return new ReportedFailure(
        "RUN_VERIFICATION_FAILED",
        true,
        "Check '" + check.name() + "' failed" + check.reason().map(why -> ": " + why).orElse("."),
        "");
  }

  /** Returns all of it on several lines: message, each rule that did not hold, hint, place. */
  public static String block(ReportedStep step, ReportedFailure failure) {
    StringBuilder text = new StringBuilder(failure.message()).append('\n');
    for (ReportedRule rule : step.unmet()) {
      text.append("\n").append(rule.path()).append(' ').append(rule.op()).append('\n');
      text.append("  expected  ").append(Excerpts.json(rule.expected())).append('\n');
      text.append("  actual    ").append(rule.found()).append('\n');
    }
    failure.advice().ifPresent(hint -> text.append("\nHint: ").append(hint).append('\n'));
    return text.append("\nat ").append(step.place().words()).append('\n').toString();
  }
}
