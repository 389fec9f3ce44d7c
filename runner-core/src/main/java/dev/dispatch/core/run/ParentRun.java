package dev.dispatch.core.run;

import java.util.Optional;

/**
 * The step that runs a job.
 *
 * @param runId the run that the step is in
 * @param stepId the step
 * @param item the place of the item of its {@code forEach}; empty where it has none
 * @param attempt which attempt of the step or of the item, 1 and up
 * @param depth how many runs are around this one, 1 and up
 */
public record ParentRun(
    String runId, String stepId, Optional<Integer> item, int attempt, int depth) {}
