package dev.dispatch.core.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The digests of a package, by the rules of Subresource Integrity (W3C): of several algorithms the
 * strongest counts, and of its digests any may fit. SHA-1 counts for nothing.
 *
 * @param algorithm {@code sha512}, {@code sha384} or {@code sha256}
 * @param digests in base64, at least one
 */
record Integrity(String algorithm, List<String> digests) {

  private static final List<String> STRONGEST_FIRST = List.of("sha512", "sha384", "sha256");

  /** Reads {@code sha512-<base64> …}; empty where nothing in it can be relied on. */
  static Optional<Integrity> parse(String text) {
    for (String algorithm : STRONGEST_FIRST) {
      List<String> digests = new ArrayList<>();
      for (String word : text.strip().split("\\s+", -1)) {
        String hash = word.split("\\?", 2)[0];
        if (hash.startsWith(algorithm + "-") && isWhole(algorithm, hash)) {
          digests.add(hash.substring(algorithm.length() + 1));
        }
      }
      if (!digests.isEmpty()) {
        return Optional.of(new Integrity(algorithm, List.copyOf(digests)));
      }
    }
    return Optional.empty();
  }

  private static boolean isWhole(String algorithm, String hash) {
    try {
      int bits = Integer.parseInt(algorithm.substring("sha".length()));
      return Base64.getDecoder().decode(hash.substring(algorithm.length() + 1)).length * 8 == bits;
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }

  /** Returns the integrity of bytes. */
  static Integrity of(byte[] bytes) {
    byte[] digest = digest("sha512").digest(bytes);
    return new Integrity("sha512", List.of(Base64.getEncoder().encodeToString(digest)));
  }

  /** Returns it as a registry writes it. */
  String text() {
    return String.join(" ", digests.stream().map(digest -> algorithm + "-" + digest).toList());
  }

  /** Returns the first digest in hex, which is a name for the content. */
  String hex() {
    return HexFormat.of().formatHex(Base64.getDecoder().decode(digests.getFirst()));
  }

  /** Returns whether a file is what one of the digests says. */
  boolean covers(Path file) {
    MessageDigest digest = digest(algorithm);
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digests.contains(Base64.getEncoder().encodeToString(digest.digest()));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm.replace("sha", "SHA-"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-2", e);
    }
  }
}
