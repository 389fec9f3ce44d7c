package dev.dispatch.core.run.batch;

import dev.dispatch.api.schema.Description;

/** Something that the figures of a batch show, and what to do about it. */
public record Hint(
    @Description("A stable name.") String code,
    @Description("What is seen, and what to do.") String message) {}
