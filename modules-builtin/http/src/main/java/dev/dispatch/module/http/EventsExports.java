package dev.dispatch.module.http;

import dev.dispatch.api.schema.Description;

/** What {@code http.events} exports. */
record EventsExports(
    @Description("The status code.") int status,
    @Description("How many events were read.") int count,
    @Description("Why it ended: closed (by the server), time, count or condition.") String end) {}
