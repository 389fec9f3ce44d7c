package dev.dispatch.module.flow;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Pattern;
import dev.dispatch.api.schema.Range;
import java.util.Map;
import java.util.Optional;

/** The payload of {@code flow.poll}. */
record PollInput(
    @Description("The action to call until the conditions hold.")
        @Format(Format.ACTION_KEY)
        @Pattern("^[a-z0-9][a-z0-9-]{0,63}\\.[a-z0-9][a-z0-9-]{0,63}$")
        @Example("\"http.request\"")
        String action,
    @Description("The payload of the action, the same at every attempt.")
        @Format(Format.ACTION_PAYLOAD)
        @Default("{}")
        Map<String, Object> payload,
    @Description("Milliseconds between the end of an attempt and the next one.")
        @Range(min = 10, max = 3_600_000)
        @Default("1000")
        int intervalMs,
    @Description("No attempt starts later than this after the first one, in milliseconds.")
        @Range(min = 10, max = 86_400_000)
        @Default("45000")
        int maxDurationMs,
    @Description("The number of attempts; by default as many as the time allows.")
        @Range(min = 1, max = 1_000_000)
        Optional<Integer> maxAttempts,
    @Description("The number of attempts that are made at least, whatever the answers.")
        @Range(min = 1, max = 1_000_000)
        @Default("1")
        int minSuccessAttempts,
    @Description("What must hold of the action's response; paths start at the response.")
        @Format(Format.CONDITIONS)
        @Example(
            "{\"mode\": \"ALL\", \"rules\": [{\"path\": \"$.status\", \"op\": \"eq\","
                + " \"value\": \"ready\"}]}")
        Map<String, Object> conditions,
    @Description("Names to set in run, each with a JSONPath into the response that matched.")
        @Format(Format.RUN_VALUES)
        @Default("{}")
        Map<String, String> store,
    @Description("Whether a failure of the action counts as an attempt without a match.")
        @Default("true")
        boolean continueOnActionError,
    @Description("How the wait between attempts changes.") @Default("\"fixed\"") Backoff backoff,
    @Description("The longest wait that exponential backoff comes to, in milliseconds.")
        @Range(min = 10, max = 3_600_000)
        @Default("30000")
        int maxIntervalMs,
    @Description("Whether each wait is shortened at random, down to half.") @Default("false")
        boolean jitter,
    @Description("How many attempts in a row must match.")
        @Range(min = 1, max = 1_000_000)
        @Default("1")
        int consecutive) {}
