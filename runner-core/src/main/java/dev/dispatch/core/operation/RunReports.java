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
import tools.jackson.databind.JsonNode;

/** Makes the report of a run that has just ended. */
final class RunReports {

  private static final int MAX_VALUE = 200;
  private static final int MAX_RULES = 5;

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
    return step.expectations().stream()
        .filter(rule -> !rule.passed())
        .limit(MAX_RULES)
        .map(this::unmet)
        .toList();
  }

  private RunReport.UnmetRule unmet(RuleOutcome rule) {
    return new RunReport.UnmetRule(
        rule.path(), rule.op(), cut(rule.expected()), rule.actual().map(this::cut));
  }

  // Masked before it is cut, so that no half of a secret is left at the edge.
  private String cut(JsonNode value) {
    String text = mask.apply(JsonText.compact(value));
    return text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) + "…" : text;
  }
}
