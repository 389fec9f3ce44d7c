package dev.dispatch.core.run;

import java.util.Optional;

/**
 * An attempt of a step, or of one item of it, that failed and was not the end of the step.
 *
 * @param item the place of the item, 0 and up; empty where the step has none
 * @param attempt 1 and up
 * @param failure why it failed
 * @param waitMs how long was waited until the next attempt; empty where none followed
 */
public record FailedAttempt(
    Optional<Integer> item, int attempt, StepFailure failure, Optional<Long> waitMs) {}
