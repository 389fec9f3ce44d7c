package dev.dispatch.core.http;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Certificates in PEM files.
 *
 * @param caFile further authorities to trust, besides those of the Java runtime
 * @param certFile the client's certificate, its chain behind it
 * @param keyFile the client's private key, PKCS #8, not encrypted
 */
public record TlsFiles(Optional<Path> caFile, Optional<Path> certFile, Optional<Path> keyFile) {

  /** No files: the authorities of the Java runtime, no client certificate. */
  public static final TlsFiles NONE =
      new TlsFiles(Optional.empty(), Optional.empty(), Optional.empty());
}
