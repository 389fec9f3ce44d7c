package dev.dispatch.core.job;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Pattern;
import dev.dispatch.api.schema.Range;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One step as it is written. */
@Description("One call of an action.")
public record Step(
    @Description("The step's name, unique in the job; step_<n> where none is given.")
        @Pattern("^[A-Za-z0-9_][A-Za-z0-9_-]{0,127}$")
        Optional<String> id,
    @Description("One sentence, shown in progress and reports.") Optional<String> description,
    @Description("The action, module.action.")
        @Pattern("^[a-z0-9][a-z0-9-]{0,63}\\.[a-z0-9][a-z0-9-]{0,63}$")
        String action,
    @Description("The action's input; its schema is shown by 'dispatch schema action'.")
        @Default("{}")
        Map<String, JsonNode> payload,
    @Description("The credential profile that the action uses.") Optional<String> credential,
    @Description("Names in ${run.*} to what they take: exports.x, response.x or a JSONPath.")
        @Default("{}")
        Map<String, String> capture,
    @Description("When to start, counted from the start of the run: 250ms, 2s, 5m, 1h.")
        @Format(Format.DURATION)
        Optional<String> atRelative,
    @Description("When to start: an ISO 8601 instant.") Optional<String> atAbsolute,
    @Description("Runs the step only where this holds of $.input, $.run and $.step.")
        @Format(Format.CONDITIONS)
        Optional<JsonNode> when,
    @Description("Runs the step once for each item of an array, with ${item} and ${index}.")
        Optional<ForEach> forEach,
    @Description("When the step is tried again; each item of forEach by itself.")
        Optional<Retry> retry,
    @Description("What must hold of $.response, $.exports, $.http and $.durationMs.")
        @Format(Format.CONDITIONS)
        Optional<JsonNode> expect,
    @Description("The time the step may take with all attempts and items, in milliseconds.")
        @Range(min = 1, max = 86_400_000)
        Optional<Long> timeoutMs,
    @Description("Whether the steps after this one run although it failed.") @Default("false")
        boolean continueOnError) {}
