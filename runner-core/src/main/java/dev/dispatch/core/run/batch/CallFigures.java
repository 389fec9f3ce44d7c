package dev.dispatch.core.run.batch;

import dev.dispatch.api.schema.Description;

/** How the calls of one name did over all runs. */
public record CallFigures(
    @Description("Method and path; ids are written *.") String call,
    @Description("How many had no answer, or one outside 200 to 299.") long failed,
    @Description("How long they took.") Latency latency) {}
