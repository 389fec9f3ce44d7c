package dev.dispatch.module.flow;

import dev.dispatch.api.schema.Description;

/** What {@code flow.poll} answers once the conditions hold. */
record PollResponse(
    @Description("Always true; a poll that does not match fails.") boolean matched,
    @Description("How many attempts were made.") int attempts,
    @Description("Milliseconds from the first attempt to the match.") long elapsedMs,
    @Description("The action that was called.") String lastAction,
    @Description("Always \"success\".") String lastStatus,
    @Description("The response that matched.") Object lastResponse) {}
