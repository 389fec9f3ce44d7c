package dev.dispatch.core.expression;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One {@code ${…}} of a template.
 *
 * @param reference what it names
 * @param fallback the default behind {@code ??}, used where the reference has no value or is null
 * @param column where it starts in its string, 1 and up
 * @param text as it was written, braces included
 */
public record Placeholder(Reference reference, Optional<JsonNode> fallback, int column, String text)
    implements Part {}
