package dev.dispatch.core.http;

import dev.dispatch.api.http.HttpAuth;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    for (Certificate certificate : certificates(Pem.of(file))) {
      store.setCertificateEntry("authority-" + index++, certificate);
    }
    return store;
  }

  /** Returns a certificate chain and its private key, from files. */
  static KeyStore identity(Path certFile, Path keyFile, char[] password)
      throws GeneralSecurityException {
    return identity(Pem.of(certFile), Pem.of(keyFile), password);
  }

  /** Returns a certificate chain and its private key, from a credential. */
  static KeyStore identity(HttpAuth.ClientCertificate credential, char[] password)
      throws GeneralSecurityException {
    return identity(
        Pem.of("certificate", credential.certificate()),
        Pem.of("privateKey", credential.privateKey()),
        password);
  }

  private static KeyStore identity(Pem certificate, Pem key, char[] password)
      throws GeneralSecurityException {
    Certificate[] chain = certificates(certificate).toArray(Certificate[]::new);
    KeyStore store = emptyStore();
    store.setKeyEntry(
        "client", privateKey(key, chain[0].getPublicKey().getAlgorithm()), password, chain);
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

  private static Collection<? extends Certificate> certificates(Pem pem)
      throws GeneralSecurityException {
    Collection<? extends Certificate> certificates;
    try {
      certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(pem.text().getBytes(StandardCharsets.ISO_8859_1)));
    } catch (GeneralSecurityException e) {
      throw pem.unusable("certificates", e);
    }
    if (certificates.isEmpty()) {
      throw pem.unusable("certificates", null);
    }
    return certificates;
  }

  private static PrivateKey privateKey(Pem pem, String algorithm) throws GeneralSecurityException {
    Matcher key = PRIVATE_KEY.matcher(pem.text());
    if (!key.find()) {
      throw pem.unusable("an unencrypted PKCS #8 private key", null);
    }
    byte[] der = Base64.getMimeDecoder().decode(key.group(1));
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
  }
}
