package dev.dispatch.core.expression;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a condition group holds for a document, and why.
 *
 * @param outcomes every rule with its result, in the order of the group
 * @param decisive the rules that made the group hold or fail
 */
public record Verdict(boolean matched, List<RuleOutcome> outcomes, List<RuleOutcome> decisive) {

  /** Returns every rule with its result in one line. */
  public String summary() {
    return outcomes.stream().map(RuleOutcome::summary).collect(Collectors.joining(" | "));
  }
}
