package dev.dispatch.api;

import java.util.Optional;

/**
 * Which step of which run is running.
 *
 * @param runId the run's id
 * @param stepId the step's id, unique in the job
 * @param item the place of the item in the step's {@code forEach}, 0 and up; empty where the step
 *     has none
 * @param action {@code module.action}
 * @param attempt which attempt of the step or of the item, 1 and up; in an action that another one
 *     calls, the number that it gave
 */
public record StepInfo(
    String runId, String stepId, Optional<Integer> item, String action, int attempt) {}
