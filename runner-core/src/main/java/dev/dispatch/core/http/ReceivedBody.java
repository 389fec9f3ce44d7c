package dev.dispatch.core.http;

import java.util.Optional;

/** A response body as it came in, decoded: in memory, or only its beginning. */
final class ReceivedBody {

  static final ReceivedBody NONE = whole(new byte[0]);

  private final byte[] bytes;
  private final long size;
  private final Optional<String> sha256;
  private final boolean whole;

  private ReceivedBody(byte[] bytes, long size, Optional<String> sha256, boolean whole) {
    this.bytes = bytes;
    this.size = size;
    this.sha256 = sha256;
    this.whole = whole;
  }

  static ReceivedBody whole(byte[] bytes) {
    return new ReceivedBody(bytes, bytes.length, Optional.empty(), true);
  }

  /** Returns the beginning of a body that broke off or was stopped. */
  static ReceivedBody beginning(byte[] bytes, long size) {
    return new ReceivedBody(bytes, size, Optional.empty(), false);
  }

  /** Returns the recorded beginning of a body, with the digest of all of it where that is known. */
  static ReceivedBody beginning(byte[] bytes, long size, Optional<String> sha256) {
    return new ReceivedBody(bytes, size, sha256, false);
  }

  /** Returns a body that went to a file. */
  static ReceivedBody saved(PrefixRecorder recorder) {
    return new ReceivedBody(recorder.prefix(), recorder.size(), recorder.sha256(), false);
  }

  byte[] bytes() {
    return bytes;
  }

  long size() {
    return size;
  }

  /** Returns whether all of it is in memory. */
  boolean isWhole() {
    return whole;
  }

  Optional<RecordedBody> record(Optional<String> contentType, BodyForm form) {
    if (size == 0) {
      return Optional.empty();
    }
    return Optional.of(
        whole
            ? RecordedBody.whole(bytes, contentType, form)
            : RecordedBody.prefix(bytes, size, contentType, form, sha256));
  }
}
