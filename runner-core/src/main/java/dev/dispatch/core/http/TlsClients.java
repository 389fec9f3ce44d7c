package dev.dispatch.core.http;

import dev.dispatch.api.http.HttpAuth;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;

/** Clients for https; touched by the first https URL and not before. */
final class TlsClients {

  /** The one that all runs without certificate files share, so that they share connections. */
  private static OkHttpClient shared;

  private TlsClients() {}

  /** Returns a client that trusts the system's authorities and those of the files. */
  static OkHttpClient of(
      OkHttpClient plain, TlsFiles files, Optional<HttpAuth.ClientCertificate> certificate) {
    return files.equals(TlsFiles.NONE) && certificate.isEmpty()
        ? shared(plain)
        : create(plain, files, certificate);
  }

  private static synchronized OkHttpClient shared(OkHttpClient plain) {
    if (shared == null) {
      shared = create(plain, TlsFiles.NONE, Optional.empty());
    }
    return shared;
  }

  private static OkHttpClient create(
      OkHttpClient plain, TlsFiles files, Optional<HttpAuth.ClientCertificate> certificate) {
    StrictTrust trust = StrictTrust.of(files.caFile());
    SSLContext context = TlsContexts.create(trust, files, certificate);
    return plain
        .newBuilder()
        .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
        .sslSocketFactory(context.getSocketFactory(), trust)
        .build();
  }
}
