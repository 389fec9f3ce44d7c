package dev.dispatch.core.report.model;

import java.util.Optional;

/**
 * An attempt of a step that failed and was not the end of it.
 *
 * @param item the item of the step's {@code forEach}, 0 and up
 * @param attempt 1 and up
 * @param last whether no other attempt of the item followed
 * @param failure why it failed
 */
public record FailedTry(
    Optional<Integer> item, int attempt, boolean last, ReportedFailure failure) {

  /** Returns which attempt of what it was: {@code item 3, attempt 1}. */
  public String words() {
    return item.map(place -> "item " + place + ", ").orElse("") + "attempt " + attempt;
  }
}
