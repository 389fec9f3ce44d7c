package dev.dispatch.core.http;

import dev.dispatch.core.file.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256, in lower-case hex. */
final class BodyDigest {

  private BodyDigest() {}

  static String of(byte[] bytes) {
    return hex(start().digest(bytes));
  }

  static MessageDigest start() {
    return Sha256.digest();
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
