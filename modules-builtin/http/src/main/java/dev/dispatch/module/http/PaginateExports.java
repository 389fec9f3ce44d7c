package dev.dispatch.module.http;

import dev.dispatch.api.schema.Description;

/** What {@code http.paginate} exports. */
record PaginateExports(
    @Description("How many pages were read.") int pages,
    @Description("How many items are in the response.") int items,
    @Description("Whether these are all; false where a limit ended it.") boolean complete) {}
