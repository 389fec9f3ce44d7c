package dev.dispatch.core.run.batch;

import dev.dispatch.api.schema.Description;

/** The time that runs spent outside of calls. */
public record Idle(
    @Description("The mean, in milliseconds.") double meanMs,
    @Description("95 % of the runs had no more, in milliseconds.") double p95Ms,
    @Description("The part of the time of all runs, 0 to 1.") double share) {}
