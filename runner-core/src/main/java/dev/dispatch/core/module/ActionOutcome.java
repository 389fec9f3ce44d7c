package dev.dispatch.core.module;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an action gave, as JSON.
 *
 * @param response JSON null where the action gave none
 * @param exports an object; empty where the action exports nothing
 * @param detail a few words shown beside the step
 * @param runValues values to set under {@code ${run.<name>}}
 */
public record ActionOutcome(
    JsonNode response,
    JsonNode exports,
    Optional<String> detail,
    Map<String, JsonNode> runValues) {}
