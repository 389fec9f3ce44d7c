package dev.dispatch.core.report.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A step of a recorded run.
 *
 * @param index 1 and up, counted through scenario and cleanup
 * @param id the step's id
 * @param action the action
 * @param description the job's own words
 * @param cleanup whether it stands in {@code scenario.cleanup}
 * @param outcome how it ended
 * @param reason why it was skipped or did not run
 * @param attempts how often it was tried; 0 where it did not run
 * @param failedTries the attempts that failed and were not its end
 * @param items how the items of its {@code forEach} came out
 * @param detail a few words of the action
 * @param startedAt when it began
 * @param durationMs how long it took
 * @param response what it gave; missing where there is none
 * @param exports what it exported; missing where there is none
 * @param rules each rule of {@code expect} with what was found
 * @param failure why it failed
 * @param place where it stands in the job
 */
public record ReportedStep(
    int index,
    String id,
    String action,
    Optional<String> description,
    boolean cleanup,
    StepOutcome outcome,
    Optional<String> reason,
    int attempts,
    List<FailedTry> failedTries,
    Optional<ItemOutcomes> items,
    Optional<String> detail,
    Optional<Instant> startedAt,
    Optional<Long> durationMs,
    JsonNode response,
    JsonNode exports,
    List<ReportedRule> rules,
    Optional<ReportedFailure> failure,
    JobPlace place) {

  public ReportedStep {
    failedTries = List.copyOf(failedTries);
    rules = List.copyOf(rules);
  }

  /** Returns how many attempts were made beyond the first of the step, or of each item of it. */
  public int retries() {
    int first = items.map(all -> all.passed() + all.failed()).orElse(1);
    return Math.max(0, attempts - first);
  }

  /** Returns the rules that did not hold. */
  public List<ReportedRule> unmet() {
    return rules.stream().filter(rule -> !rule.passed()).toList();
  }
}
