package dev.dispatch.core.module.declarative;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request gave.
 *
 * @param response the body, JSON null where there was none
 * @param exports the exports by name
 * @param status the status code
 * @param pages how many pages were read
 */
public record RequestOutcome(JsonNode response, ObjectNode exports, int status, int pages) {}
