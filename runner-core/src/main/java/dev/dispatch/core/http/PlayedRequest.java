package dev.dispatch.core.http;

import java.util.List;
import java.util.Optional;

/**
 * A request as it would be sent. Nothing in it is redacted.
 *
 * @param headers all that is sent, but for what frames the message
 * @param body whole, or its first bytes where it is streamed
 * @param saved whether the body of a good answer goes to a file
 */
public record PlayedRequest(
    String method,
    String url,
    List<HeaderField> headers,
    Optional<RecordedBody> body,
    boolean saved) {}
