package dev.dispatch.core.job;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Pattern;
import dev.dispatch.api.schema.Range;
import tools.jackson.databind.JsonNode;

/** The items that a step runs for. */
@Description("The items that a step runs for; its response and exports are arrays in their order.")
public record ForEach(
    @Description("An array, or a placeholder for one.") JsonNode items,
    @Description("The name of the item in placeholders: ${item}, ${item.id}.")
        @Pattern("^[A-Za-z_][A-Za-z0-9_]{0,63}$")
        @Default("\"item\"")
        String as,
    @Description("How many items run at a time.") @Range(min = 1, max = 256) @Default("1")
        int concurrency) {}
