package dev.dispatch.core.run.batch;

import dev.dispatch.api.schema.Description;

/** How long something took, over many times. */
public record Latency(
    @Description("How many there were.") long count,
    @Description("The least, in milliseconds.") double minMs,
    @Description("The mean, in milliseconds.") double meanMs,
    @Description("Half took no longer, in milliseconds.") double p50Ms,
    @Description("90 % took no longer, in milliseconds.") double p90Ms,
    @Description("95 % took no longer, in milliseconds.") double p95Ms,
    @Description("99 % took no longer, in milliseconds.") double p99Ms,
    @Description("99.9 % took no longer, in milliseconds.") double p999Ms,
    @Description("The longest, in milliseconds.") double maxMs) {}
