package dev.dispatch.core.expression;

/**
 * A placeholder and the place of the string that holds it.
 *
 * @param pointer the JSON Pointer of the string
 */
public record Located(String pointer, Placeholder placeholder) {}
