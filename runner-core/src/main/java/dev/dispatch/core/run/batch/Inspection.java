package dev.dispatch.core.run.batch;

import dev.dispatch.api.schema.Description;
import java.util.List;

/** What can be told of a batch from its journal. */
public record Inspection(
    @Description("How it stands: SUCCESS, FAILED, CANCELLED, INTERRUPTED or RUNNING.")
        BatchStatus status,
    @Description("What it was asked to do.") BatchSettings settings,
    @Description("What was counted.") BatchFigures figures,
    @Description("The most calls that were on their way at one time.") int maxConcurrentCalls,
    @Description("The most runs that went on at one time.") int maxConcurrentRuns,
    @Description("Runs that began after they were due, with a rate.") long lateRuns,
    @Description("The time outside of calls.") Idle idle,
    @Description("The runs that took longest, longest first.") List<SlowRun> slowRuns,
    @Description("What the figures show.") List<Hint> hints) {}
