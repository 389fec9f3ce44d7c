package dev.dispatch.core.run.diff;

import dev.dispatch.core.run.CheckResult;
import dev.dispatch.core.run.FailedRule;
import java.util.List;
import java.util.Map;

/** Holds a run to a baseline: each difference is a rule that failed. */
public final class BaselineCheck {

  /** More than anybody reads. */
  private static final int SHOWN = 100;

  private BaselineCheck() {}

  /**
   * Returns the check.
   *
   * @param baseline the baseline's id
   * @param found the baseline compared with the run
   */
  public static CheckResult of(String baseline, RunComparison found) {
    List<FailedRule> failed =
        found.differences().stream().limit(SHOWN).map(BaselineCheck::rule).toList();
    String reason =
        failed.isEmpty()
            ? ""
            : found.differences().size() + " differences; first " + failed.getFirst().describe();
    return CheckResult.of(
        "against " + baseline,
        found.equal(),
        reason,
        found.equal()
            ? Map.of("ignored", found.ignored())
            : Map.of(
                "ignored", found.ignored(),
                "differences", found.differences().size(),
                "failedRules", failed));
  }

  private static FailedRule rule(Difference difference) {
    return FailedRule.of(difference.path(), "same", difference.a(), difference.b());
  }
}
