package dev.dispatch.core.json;

import tools.jackson.databind.JsonNode;

/**
 * A text that was read.
 *
 * @param root its value
 * @param source its name in messages: a path, or {@code <stdin>}
 * @param positions where its values stand
 */
public record JsonDocument(JsonNode root, String source, Positions positions) {}
