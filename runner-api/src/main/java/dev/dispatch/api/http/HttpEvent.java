package dev.dispatch.api.http;

import java.util.Optional;

/**
 * One message of a stream.
 *
 * @param type the event's type; {@code message} where the server gives none
 * @param id the last id that the server gave (WHATWG HTML, 9.2)
 * @param data JSON as a plain tree, other text as {@code String}
 */
public record HttpEvent(String type, Optional<String> id, Object data) {}
