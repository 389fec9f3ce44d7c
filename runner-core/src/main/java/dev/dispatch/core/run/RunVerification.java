package dev.dispatch.core.run;

import dev.dispatch.core.expression.ConditionGroup;
import dev.dispatch.core.expression.Verdict;
import dev.dispatch.core.expression.check.ConditionFiles;
import dev.dispatch.core.job.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Evaluates the {@code verification} of a job; live and offline alike. */
public final class RunVerification {

  private RunVerification() {}

  /**
   * Returns the outcome of everything that the verification asks for, in order.
   *
   * @param files reads the files that rules name
   * @param mask hides secrets
   */
  public static List<CheckResult> evaluate(
      Verification wanted, RunEvidence run, ConditionFiles files, UnaryOperator<String> mask) {
    List<CheckResult> results = new ArrayList<>();
    wanted.checks().stream()
        .flatMap(name -> RunCheck.find(name).stream())
        .forEach(check -> results.add(check.check(run, RunCheck.Parameters.DEFAULT)));
    wanted
        .expect()
        .ifPresent(group -> {
          ConditionGroup conditions = ConditionGroup.parse(group, "/verification/expect", files);
          results.add(expect("expect", conditions, run.document(), mask));
        });
    wanted.http().ifPresent(limits -> http(limits, run, results));
    return results;
  }

  /** Returns the outcome of a condition group: every rule that decided a failure is named. */
  public static CheckResult expect(
      String name, ConditionGroup conditions, JsonNode document, UnaryOperator<String> mask) {
    Verdict verdict = conditions.evaluate(document);
    if (verdict.matched()) {
      return CheckResult.of(name, true, "", Map.of());
    }
    List<String> words = verdict.decisive().stream().map(rule -> rule.describe(mask)).toList();
    List<FailedRule> failed =
        verdict.decisive().stream().map(rule -> FailedRule.of(rule, mask)).toList();
    return CheckResult.of(name, false, String.join("; ", words), Map.of("failedRules", failed));
  }

  private static void http(
      Verification.HttpExpectation limits, RunEvidence run, List<CheckResult> results) {
    limits
        .maxFailedCalls()
        .ifPresent(max -> results.add(atMost("http.maxFailedCalls", run.failedCalls(), max)));
    limits
        .minCalls()
        .ifPresent(min -> results.add(atLeast("http.minCalls", run.calls().size(), min)));
    long slowest = run.calls().stream().mapToLong(RunEvidence.Call::millis).max().orElse(0);
    limits.maxCallMs().ifPresent(max -> results.add(atMost("http.maxCallMs", slowest, max)));
  }

  private static CheckResult atMost(String name, long actual, long max) {
    return CheckResult.of(
        name,
        actual <= max,
        "expected at most " + max + ", found " + actual,
        Map.of("expected", max, "actual", actual));
  }

  private static CheckResult atLeast(String name, long actual, long min) {
    return CheckResult.of(
        name,
        actual >= min,
        "expected at least " + min + ", found " + actual,
        Map.of("expected", min, "actual", actual));
  }

  /** Returns why a run failed that does not hold what its job asks for. */
  static Optional<StepFailure> failure(List<CheckResult> results) {
    Optional<CheckResult> unmet = results.stream().filter(CheckResult::failed).findFirst();
    return unmet.map(check ->
        StepFailure.of(
            RunError.RUN_VERIFICATION_FAILED,
            "The run does not meet its verification '"
                + check.name()
                + "': "
                + check.reason().orElse(""),
            "Compare the run with 'verification', and correct whichever is wrong."));
  }
}
