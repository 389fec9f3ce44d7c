package dev.dispatch.module.http;

import dev.dispatch.api.schema.Description;
import java.util.Map;
import java.util.Optional;

/** What {@code http.request} exports. */
record RequestExports(
    @Description("The status code.") int status,
    @Description("Header fields, names in lower case, several values joined by ', '.")
        Map<String, String> headers,
    @Description("The media type without parameters.") Optional<String> contentType) {}
