package dev.dispatch.core.http.auth;

import java.util.List;
import java.util.Map;

/**
 * What a signature is made over.
 *
 * @param method the method
 * @param path the path as it is on the wire
 * @param query the parameters, decoded, in any order
 * @param headers the header fields to sign, {@code host} among them; several values joined by a
 *     comma
 * @param payloadHash the SHA-256 of the body in hexadecimal
 */
public record SigV4Request(
    String method,
    String path,
    List<Map.Entry<String, String>> query,
    Map<String, String> headers,
    String payloadHash) {

  /** The digest of a body that is empty. */
  public static final String EMPTY_PAYLOAD =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
}
