package dev.dispatch.core.http;

import java.util.Arrays;
import java.util.Optional;

/**
 * A body as a record keeps it: whole where it was in memory anyway, else its first bytes.
 *
 * <p>The digest is computed when it is asked for, so that a run that keeps nothing pays nothing.
 */
public final class RecordedBody {

  private final byte[] bytes;
  private final long size;
  private final Optional<String> contentType;
  private final BodyForm form;
  private final boolean seenWhole;
  private Optional<String> sha256;

  private RecordedBody(
      byte[] bytes,
      long size,
      Optional<String> contentType,
      BodyForm form,
      boolean seenWhole,
      Optional<String> sha256) {
    this.bytes = bytes;
    this.size = size;
    this.contentType = contentType;
    this.form = form;
    this.seenWhole = seenWhole;
    this.sha256 = sha256;
  }

  /** Keeps a whole body; the bytes are not copied and must not change. */
  public static RecordedBody whole(byte[] bytes, Optional<String> contentType, BodyForm form) {
    return new RecordedBody(bytes, bytes.length, contentType, form, true, Optional.empty());
  }

  /**
   * Keeps the beginning of a body.
   *
   * @param prefix its first bytes
   * @param size how many bytes were seen
   * @param sha256 the digest of all of them, where all were seen
   */
  public static RecordedBody prefix(
      byte[] prefix,
      long size,
      Optional<String> contentType,
      BodyForm form,
      Optional<String> sha256) {
    return new RecordedBody(prefix, size, contentType, form, sha256.isPresent(), sha256);
  }

  /** Returns the bytes that were kept, decoded. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns how many bytes the body had, as far as it was read. */
  public long size() {
    return size;
  }

  /** Returns whether {@link #bytes} is only the beginning. */
  public boolean truncated() {
    return size > bytes.length || !seenWhole;
  }

  /** Returns the content type as told by whoever sent it. */
  public Optional<String> contentType() {
    return contentType;
  }

  /** Returns what the bytes are. */
  public BodyForm form() {
    return form;
  }

  /**
   * Returns the SHA-256 of the whole body in lower-case hex; empty where the whole was not seen.
   */
  public synchronized Optional<String> sha256() {
    if (sha256.isEmpty() && !truncated()) {
      sha256 = Optional.of(BodyDigest.of(bytes));
    }
    return sha256;
  }

  @Override
  public String toString() {
    return form + "[" + size + " bytes]";
  }

  /** Compares the bytes kept. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RecordedBody body
        && size == body.size
        && Arrays.equals(bytes, body.bytes)
        && contentType.equals(body.contentType);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
