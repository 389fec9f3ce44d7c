package dev.dispatch.core.run.batch;

import dev.dispatch.api.schema.Description;
import java.util.Optional;

/** What a batch came to: {@code summary.json}. */
public record BatchSummary(
    @Description("1.") int schemaVersion,
    @Description("The batch's id.") String batchId,
    @Description("The job's type.") String jobType,
    @Description("SUCCESS, FAILED or CANCELLED.") BatchStatus status,
    @Description("Why runs were not started: MAX_FAILURES or SIGNAL.") Optional<StopReason> stopped,
    @Description("How many runs were asked for; empty where only time ends them.")
        Optional<Long> count,
    @Description("How many of them have no result.") long notRun,
    @Description("When it began, ISO 8601.") String startedAt,
    @Description("When it ended, ISO 8601.") String endedAt,
    @Description("How long this process worked on it, in milliseconds.") long durationMs,
    @Description("What was asked for.") BatchSettings settings,
    @Description("What was counted.") BatchFigures figures) {}
