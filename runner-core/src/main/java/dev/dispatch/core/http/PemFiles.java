package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and keys in PEM (RFC 7468). */
final class PemFiles {

  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private PemFiles() {}

  /** Returns the certificates of a file as authorities. */
  static KeyStore authorities(Path file) throws GeneralSecurityException {
    KeyStore store = emptyStore();
    int index = 0;
    for (Certificate certificate : certificates(file)) {
      store.setCertificateEntry("authority-" + index++, certificate);
    }
    return store;
  }

  /** Returns a certificate chain and its private key. */
  static KeyStore identity(Path certFile, Path keyFile, char[] password)
      throws GeneralSecurityException {
    Certificate[] chain = certificates(certFile).toArray(Certificate[]::new);
    PrivateKey key = privateKey(keyFile, chain[0].getPublicKey().getAlgorithm());
    KeyStore store = emptyStore();
    store.setKeyEntry("client", key, password, chain);
    return store;
  }

  private static KeyStore emptyStore() throws GeneralSecurityException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      return store;
    } catch (IOException impossible) {
      throw new IllegalStateException("An empty key store needs no reading", impossible);
    }
  }

  private static Collection<? extends Certificate> certificates(Path file)
      throws GeneralSecurityException {
    Collection<? extends Certificate> certificates;
    try {
      certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(read(file)));
    } catch (GeneralSecurityException e) {
      throw unusable(file, "certificates", e);
    }
    if (certificates.isEmpty()) {
      throw unusable(file, "certificates", null);
    }
    return certificates;
  }

  private static PrivateKey privateKey(Path file, String algorithm)
      throws GeneralSecurityException {
    Matcher pem = PRIVATE_KEY.matcher(new String(read(file), StandardCharsets.ISO_8859_1));
    if (!pem.find()) {
      throw unusable(file, "an unencrypted PKCS #8 private key", null);
    }
    byte[] der = Base64.getMimeDecoder().decode(pem.group(1));
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unusable(file, "something that can be read", e);
    }
  }

  private static DispatchException unusable(Path file, String expected, Exception cause) {
    return new DispatchException(
        HttpError.HTTP_SETTINGS_INVALID,
        "The file '" + file + "' does not hold " + expected + " in PEM",
        "Convert it with openssl: 'openssl x509' writes certificates, 'openssl pkcs8 -topk8 -nocrypt'"
            + " keys.",
        cause);
  }
}
