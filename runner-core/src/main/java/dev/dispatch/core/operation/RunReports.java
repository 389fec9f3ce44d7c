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
import tools.jackson.databind.JsonNode;

/** Makes the report of a run that has just ended. */
final class RunReports {

  private static final int MAX_VALUE = 200;
  private static final int MAX_RULES = 5;

  private RunReports() {}

  static RunReport of(RunPlan plan, RunResult result, RunDirectory directory) {
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
        result.failedStep().map(RunReports::failed),
        directory.fingerprint());
  }

  private static RunReport.FailedStep failed(StepResult step) {
    return new RunReport.FailedStep(
        step.step().index(),
        step.step().id(),
        step.step().step().action(),
        step.step().pointer(),
        step.failure().map(StepFailure::code).orElse(""),
        unmet(step),
        RunReport.problems(step.failure()));
  }

  private static List<RunReport.UnmetRule> unmet(StepResult step) {
    return step.expectations().stream()
        .filter(rule -> !rule.passed())
        .limit(MAX_RULES)
        .map(RunReports::unmet)
        .toList();
  }

  private static RunReport.UnmetRule unmet(RuleOutcome rule) {
    return new RunReport.UnmetRule(
        rule.path(), rule.op(), cut(rule.expected()), rule.actual().map(RunReports::cut));
  }

  private static String cut(JsonNode value) {
    String text = JsonText.compact(value);
    return text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) + "…" : text;
  }
}
