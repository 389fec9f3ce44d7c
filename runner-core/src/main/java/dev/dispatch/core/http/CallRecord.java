package dev.dispatch.core.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of one call. Nothing in it is redacted: whoever writes it down redacts.
 *
 * @param name the method and path in letters that any file system takes, at most 80
 * @param method the method as sent
 * @param url the URL as sent, query included
 * @param requestHeaders the header fields as sent, cookies included; as intended where nothing was
 *     sent
 * @param requestBody the body sent
 * @param status the status code, 0 where none came
 * @param responseHeaders the header fields received
 * @param responseBody the body received, decoded; empty where there was none
 * @param protocol such as {@code http/1.1}; empty where nothing was sent
 * @param startedAt when it began
 * @param timing where its time went
 * @param remoteAddress the address and port that was called
 * @param redirectOf the URL that redirected here
 * @param error why it has no usable answer
 * @param warnings what was odd about it, in the order it was seen
 */
public record CallRecord(
    String name,
    String method,
    String url,
    List<HeaderField> requestHeaders,
    Optional<RecordedBody> requestBody,
    int status,
    List<HeaderField> responseHeaders,
    Optional<RecordedBody> responseBody,
    Optional<String> protocol,
    Instant startedAt,
    CallTiming timing,
    Optional<String> remoteAddress,
    Optional<String> redirectOf,
    Optional<CallFault> error,
    List<String> warnings) {

  /**
   * Returns whether sending the request again could do something twice: its method is not
   * idempotent, and nothing proves that it never left (G-B9).
   */
  public boolean mayHaveBeenDone() {
    return !WireRequest.isIdempotent(method) && !error.filter(CallFault::isTransient).isPresent();
  }
}
