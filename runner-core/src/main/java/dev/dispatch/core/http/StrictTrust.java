package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts the authorities of the Java runtime and those of a file, and no broken signature.
 *
 * <p>G-B7: the runtime refuses SHA-1 only below its own authorities; a file's authority gets no
 * discount.
 */
final class StrictTrust implements X509TrustManager {

  private static final int MIN_RSA_BITS = 2048;

  /** Read once a process: there are many of them. */
  private static X509TrustManager runtimeAuthorities;

  private final List<X509TrustManager> authorities;

  private StrictTrust(List<X509TrustManager> authorities) {
    this.authorities = authorities;
  }

  static StrictTrust of(Optional<Path> caFile) {
    try {
      List<X509TrustManager> authorities = new ArrayList<>();
      authorities.add(ofRuntime());
      if (caFile.isPresent()) {
        authorities.add(trusting(PemFiles.authorities(caFile.get())));
      }
      return new StrictTrust(authorities);
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  private static synchronized X509TrustManager ofRuntime() throws GeneralSecurityException {
    if (runtimeAuthorities == null) {
      runtimeAuthorities = trusting(null);
    }
    return runtimeAuthorities;
  }

  /** Returns a trust manager; null stands for the authorities of the Java runtime. */
  private static X509TrustManager trusting(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return (X509TrustManager) factory.getTrustManagers()[0];
  }

  private static DispatchException unusable(GeneralSecurityException cause) {
    return new DispatchException(
        HttpError.HTTP_SETTINGS_INVALID,
        "The certificate authorities cannot be used",
        "Check http.tls.caFile and the Java runtime's own authorities.",
        cause);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    for (X509Certificate certificate : chain) {
      requireStrong(certificate);
    }
    requireTrusted(chain, authType);
  }

  private void requireTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    CertificateException refusal = null;
    for (X509TrustManager authority : authorities) {
      try {
        authority.checkServerTrusted(chain, authType);
        return;
      } catch (CertificateException e) {
        refusal = e;
      }
    }
    throw refusal;
  }

  private static void requireStrong(X509Certificate certificate) throws CertificateException {
    String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
    boolean root =
        certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    if (!root && (algorithm.startsWith("SHA1") || algorithm.startsWith("MD"))) {
      throw new CertificateException("a certificate is signed with " + algorithm);
    }
    if (certificate.getPublicKey() instanceof RSAPublicKey key
        && key.getModulus().bitLength() < MIN_RSA_BITS) {
      throw new CertificateException("a certificate has a short key");
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("nobody is a client of this runner");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return authorities.stream()
        .flatMap(authority -> Stream.of(authority.getAcceptedIssuers()))
        .toArray(X509Certificate[]::new);
  }
}
