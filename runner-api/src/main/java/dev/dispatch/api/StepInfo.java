package dev.dispatch.api;

/**
 * Which step of which run is running.
 *
 * @param runId the run's id
 * @param stepId the step's id, unique in the job
 * @param action {@code module.action}
 * @param attempt 1 and up
 */
public record StepInfo(String runId, String stepId, String action, int attempt) {}
