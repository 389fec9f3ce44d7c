package dev.dispatch.core.run.batch;

import dev.dispatch.api.schema.Description;
import java.util.List;

/** Everything that is counted over the runs of a batch. */
public record BatchFigures(
    @Description("How many runs have a result.") long completed,
    @Description("How many passed.") long passed,
    @Description("How many failed.") long failed,
    @Description("How many directories are kept.") long kept,
    @Description("How many calls were made.") long calls,
    @Description("How many had no answer, or one outside 200 to 299.") long failedCalls,
    @Description("From the first start to the last end, in milliseconds.") long spanMs,
    @Description("Runs a second over that time.") double runsPerSecond,
    @Description("How long runs took; with a rate, from when they were due.") Latency latency,
    @Description("How long runs took from when they started.") Latency service,
    @Description("Each step; with a rate, lateness of the run included.") List<StepFigures> steps,
    @Description("The calls by name; with a rate, lateness of the run included.")
        List<CallFigures> callsByName,
    @Description("The failures by error and step, most frequent first.")
        List<FailureGroup> failures) {}
