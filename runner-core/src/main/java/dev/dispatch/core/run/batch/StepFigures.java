package dev.dispatch.core.run.batch;

import dev.dispatch.api.schema.Description;

/** How a step did over all runs. */
public record StepFigures(
    @Description("The step's id.") String step,
    @Description("The action.") String action,
    @Description("How often it failed.") long failed,
    @Description("How long it took.") Latency latency) {}
