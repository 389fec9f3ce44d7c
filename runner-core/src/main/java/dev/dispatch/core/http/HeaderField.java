package dev.dispatch.core.http;

/**
 * One header field, as it was sent or received.
 *
 * @param name in the case it had on the wire
 * @param value not redacted
 */
public record HeaderField(String name, String value) {}
