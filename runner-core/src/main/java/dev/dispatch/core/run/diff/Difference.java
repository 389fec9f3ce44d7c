package dev.dispatch.core.run.diff;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One place at which two runs differ.
 *
 * @param path a JSONPath that {@code --ignore} takes: {@code $.step.login.response.token}
 * @param a what the first run has there; empty where it has nothing
 * @param b what the second run has there; empty where it has nothing
 */
public record Difference(String path, Optional<JsonNode> a, Optional<JsonNode> b) {}
