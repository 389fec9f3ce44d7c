package dev.dispatch.module.http;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Pattern;
import dev.dispatch.api.schema.Range;
import java.util.Map;
import java.util.Optional;

/** The payload of {@code http.events}. */
record EventsInput(
    @Description("The method.") @Pattern("^[A-Za-z][A-Za-z-]{0,31}$") @Default("\"GET\"")
        String method,
    @Description("The stream, below the job's base URL.") @Example("\"/events\"")
        Optional<String> path,
    @Description("The stream, as an absolute URL.") @Example("\"https://api.example.com/events\"")
        Optional<String> url,
    @Description("Query parameters: a scalar, or a list for several values.") @Default("{}")
        Map<String, Object> query,
    @Description("Header fields, such as 'Last-Event-ID'; they win over the job's default headers.")
        @Default("{}")
        Map<String, Object> headers,
    @Description("The body as JSON, for a server that streams what it is asked.")
        Optional<Optional<Object>> json,
    @Description("The most events to read.") @Range(min = 1, max = 100_000) @Default("100")
        int maxEvents,
    @Description("How long to listen, in milliseconds; the end of it is no failure.")
        @Range(min = 1, max = 3_600_000)
        @Default("10000")
        int maxMs,
    @Description(
            "What must hold of an event to be the last; paths start at {event: {type, id,"
                + " data}}.")
        @Format(Format.CONDITIONS)
        @Example(
            "{\"mode\": \"ALL\", \"rules\": [{\"path\": \"$.event.data.percent\", \"op\": \"gte\","
                + " \"value\": 100}]}")
        Optional<Map<String, Object>> until,
    @Description("How to use the credential, where its fields do not say it.")
        Optional<AuthInput> auth) {}
