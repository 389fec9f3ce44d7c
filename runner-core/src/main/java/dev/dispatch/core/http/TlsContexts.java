package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Makes TLS contexts of certificate files. */
final class TlsContexts {

  private static final char[] NO_PASSWORD = {};

  private TlsContexts() {}

  static SSLContext create(StrictTrust trust, TlsFiles files) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(files), new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new DispatchException(
          HttpError.HTTP_SETTINGS_INVALID,
          "The client certificate cannot be used",
          "Check that http.tls.certFile and http.tls.keyFile belong together.",
          e);
    }
  }

  private static KeyManager[] keys(TlsFiles files) throws GeneralSecurityException {
    if (files.certFile().isEmpty() && files.keyFile().isEmpty()) {
      return new KeyManager[0];
    }
    if (files.certFile().isEmpty() || files.keyFile().isEmpty()) {
      throw new DispatchException(
          HttpError.HTTP_SETTINGS_INVALID,
          "http.tls has only one of certFile and keyFile",
          "Give both, or none.");
    }
    KeyStore store = PemFiles.identity(files.certFile().get(), files.keyFile().get(), NO_PASSWORD);
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, NO_PASSWORD);
    return factory.getKeyManagers();
  }
}
