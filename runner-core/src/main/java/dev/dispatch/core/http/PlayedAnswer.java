package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A recorded answer, or why there is none.
 *
 * @param sentHeaders the header fields of the request, as sent
 * @param status 0 where no answer came
 * @param body the body as recorded
 * @param size how many bytes it had
 * @param sha256 the digest of all of it, where all was seen
 * @param whole whether the body is all of it
 * @param protocol such as {@code http/1.1}
 * @param remoteAddress the address and port that was called
 * @param failure why there is no usable answer
 * @param cancelled whether the caller was interrupted
 * @param warnings what was odd about it
 */
public record PlayedAnswer(
    List<HeaderField> sentHeaders,
    int status,
    List<HeaderField> headers,
    ByteBuffer body,
    long size,
    Optional<String> sha256,
    boolean whole,
    Optional<String> protocol,
    Optional<String> remoteAddress,
    CallTiming timing,
    Optional<DispatchException> failure,
    boolean cancelled,
    List<String> warnings) {

  /** Returns an answer that is none, for a request that was not recorded. */
  public static PlayedAnswer failing(List<HeaderField> headers, DispatchException failure) {
    return new PlayedAnswer(
        headers,
        0,
        List.of(),
        ByteBuffer.allocate(0),
        0,
        Optional.empty(),
        true,
        Optional.empty(),
        Optional.empty(),
        new CallTiming(0, 0, 0, 0, 0, 0, 0),
        Optional.of(failure),
        false,
        List.of());
  }
}
