package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpAuth;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Makes TLS contexts of certificate files. */
final class TlsContexts {

  private static final char[] NO_PASSWORD = {};

  private TlsContexts() {}

  /** Makes a context; a credential's certificate goes before the job's. */
  static SSLContext create(
      StrictTrust trust, TlsFiles files, Optional<HttpAuth.ClientCertificate> credential) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      KeyManager[] keys = credential.isPresent() ? keys(credential.get()) : keys(files);
      context.init(keys, new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new DispatchException(
          HttpError.HTTP_SETTINGS_INVALID,
          "The client certificate cannot be used",
          "Check that certificate and private key belong together.",
          e);
    }
  }

  private static KeyManager[] keys(HttpAuth.ClientCertificate credential)
      throws GeneralSecurityException {
    return keys(PemFiles.identity(credential, NO_PASSWORD));
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
    return keys(PemFiles.identity(files.certFile().get(), files.keyFile().get(), NO_PASSWORD));
  }

  private static KeyManager[] keys(KeyStore store) throws GeneralSecurityException {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, NO_PASSWORD);
    return factory.getKeyManagers();
  }
}
