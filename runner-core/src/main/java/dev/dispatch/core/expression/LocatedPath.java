package dev.dispatch.core.expression;

/**
 * A path that a condition reads.
 *
 * @param pointer the JSON Pointer of the string that holds it
 */
public record LocatedPath(String pointer, JsonPathExpression path) {}
