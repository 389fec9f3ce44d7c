package dev.dispatch.core.run;

import java.util.Optional;

/**
 * The run of a job that a step ran.
 *
 * @param stepId the step
 * @param item the place of the item of its {@code forEach}; empty where it has none
 * @param attempt which attempt of the step or of the item, 1 and up
 * @param runId the id of the run
 * @param jobType the job's type
 * @param status how it ended
 */
public record ChildRun(
    String stepId,
    Optional<Integer> item,
    int attempt,
    String runId,
    String jobType,
    RunStatus status) {}
