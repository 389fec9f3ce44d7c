package dev.dispatch.core.http;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Optional;

/** Remembers the beginning, the size and the digest of a body that streams by. */
final class PrefixRecorder {

  private final ByteArrayOutputStream prefix = new ByteArrayOutputStream();
  private final MessageDigest digest = BodyDigest.start();
  private long size;
  private boolean complete;

  void take(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
    int room = HttpLimits.RECORDED_PREFIX - prefix.size();
    prefix.write(bytes, 0, Math.min(room, length));
    size += length;
  }

  void complete() {
    complete = true;
  }

  long size() {
    return size;
  }

  byte[] prefix() {
    return prefix.toByteArray();
  }

  /** Returns the digest, once; empty where the body broke off. */
  Optional<String> sha256() {
    return complete ? Optional.of(BodyDigest.hex(digest.digest())) : Optional.empty();
  }
}
