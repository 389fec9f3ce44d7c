package dev.dispatch.core.http;

import java.util.List;
import javax.net.ssl.SSLContext;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;

/** Clients for https; touched by the first https URL and not before. */
final class TlsClients {

  /** The one that all runs without certificate files share, so that they share connections. */
  private static OkHttpClient shared;

  private TlsClients() {}

  /** Returns a client that trusts the system's authorities and those of the files. */
  static OkHttpClient of(OkHttpClient plain, TlsFiles files) {
    return files.equals(TlsFiles.NONE) ? shared(plain) : create(plain, files);
  }

  private static synchronized OkHttpClient shared(OkHttpClient plain) {
    if (shared == null) {
      shared = create(plain, TlsFiles.NONE);
    }
    return shared;
  }

  private static OkHttpClient create(OkHttpClient plain, TlsFiles files) {
    StrictTrust trust = StrictTrust.of(files.caFile());
    SSLContext context = TlsContexts.create(trust, files);
    return plain
        .newBuilder()
        .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
        .sslSocketFactory(context.getSocketFactory(), trust)
        .build();
  }
}
