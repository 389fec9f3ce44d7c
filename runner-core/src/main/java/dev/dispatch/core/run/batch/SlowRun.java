package dev.dispatch.core.run.batch;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.run.RunStatus;
import java.util.Optional;

/** A run that took long. */
public record SlowRun(
    @Description("Its place in the batch.") long index,
    @Description("The run's id.") String runId,
    @Description("SUCCESS or FAILED.") RunStatus status,
    @Description("How long it took, in milliseconds.") double durationMs,
    @Description("How long none of its calls was on its way, in milliseconds.") double idleMs,
    @Description("Its slowest step.") Optional<String> slowestStep,
    @Description("Whether its directory is kept.") boolean kept) {}
