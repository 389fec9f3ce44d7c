package dev.dispatch.core.operation;

import dev.dispatch.core.expression.RuleOutcome;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.run.RunDirectory;
import dev.dispatch.core.run.RunPlan;
import dev.dispatch.core.run.RunResult;
import dev.dispatch.core.run.StepFailure;
import dev.dispatch.core.run.StepResult;
import dev.dispatch.core.run.StepStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes the report of a run that has just ended. */
final class RunReports {

  // A failed run is told in under 2 KiB, as far as ids and paths let it.
  private static final int MAX_VALUE = 200;
  private static final int MAX_VALUES = 360;
  private static final int MAX_RULES = 2;
  private static final int MAX_MESSAGE = 120;

  private final UnaryOperator<String> mask;

  /** Creates it with what hides secrets. */
  RunReports(UnaryOperator<String> mask) {
    this.mask = mask;
  }

  RunReport of(RunPlan plan, RunResult result, RunDirectory directory) {
    return new RunReport(
        result.status().name(),
        plan.identity().runId(),
        plan.identity().directory().toString(),
        plan.job().job().jobType(),
        result.count(StepStatus.PASSED),
        result.count(StepStatus.FAILED),
        result.count(StepStatus.SKIPPED),
        result.calls(),
        directory.durationMs(),
        result.failedStep().map(this::failed),
        directory.fingerprint(),
        Optional.empty());
  }

  private RunReport.FailedStep failed(StepResult step) {
    return new RunReport.FailedStep(
        step.step().index(),
        step.step().id(),
        step.step().step().action(),
        step.step().pointer(),
        step.failure().map(StepFailure::code).orElse(""),
        unmet(step),
        RunReport.problems(step.failure()));
  }

  private List<RunReport.UnmetRule> unmet(StepResult step) {
    List<RuleOutcome> rules =
        step.expectations().stream().filter(rule -> !rule.passed()).limit(MAX_RULES).toList();
    int most = Math.min(MAX_VALUE, MAX_VALUES / (2 * Math.max(1, rules.size())));
    return rules.stream().map(rule -> unmet(rule, most)).toList();
  }

  private RunReport.UnmetRule unmet(RuleOutcome rule, int most) {
    return new RunReport.UnmetRule(
        rule.path(),
        rule.op(),
        cut(JsonText.compact(rule.expected()), most),
        rule.actual().map(value -> cut(JsonText.compact(value), most)));
  }

  /** Returns an error's message, cut where it goes on and on. */
  String message(String text) {
    return cut(text, MAX_MESSAGE);
  }

  // Masked before it is cut, so that no half of a secret is left at the edge.
  private String cut(String text, int most) {
    String masked = mask.apply(text);
    return masked.length() > most ? masked.substring(0, most) + "…" : masked;
  }
}
