package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpAuth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** G-B7: a bad certificate is never accepted, and nothing in the settings changes that. */
class CertificateTest {

  @TempDir static Path folder;

  private static BadCertificates certificates;
  private static Path caFile;

  @BeforeAll
  static void make() throws Exception {
    certificates = new BadCertificates();
    caFile =
        Files.writeString(
            folder.resolve("ca.pem"),
            certificates.root.certificatePem() + certificates.rsaRoot.certificatePem());
  }

  private static HttpSettings trusting(TlsFiles files) {
    return HttpSettings.DEFAULT.tls(files);
  }

  private static TlsFiles rootOnly() {
    return new TlsFiles(Optional.of(caFile), Optional.empty(), Optional.empty());
  }

  private static MockWebServer serving(List<HeldCertificate> chain, boolean askClient)
      throws Exception {
    X509Certificate[] intermediates =
        chain.stream().skip(1).map(HeldCertificate::certificate).toArray(X509Certificate[]::new);
    HandshakeCertificates identity =
        new HandshakeCertificates.Builder()
            .heldCertificate(chain.getFirst(), intermediates)
            .addTrustedCertificate(certificates.root.certificate())
            .build();
    MockWebServer server = new MockWebServer();
    server.useHttps(identity.sslSocketFactory());
    if (askClient) {
      server.requireClientAuth();
    }
    server.start();
    server.enqueue(new MockResponse.Builder().body("{}").build());
    return server;
  }

  private static String outcome(List<HeldCertificate> chain, TlsFiles files, boolean askClient)
      throws Exception {
    try (MockWebServer server = serving(chain, askClient);
        Calls calls = new Calls(trusting(files))) {
      return "status " + calls.client.get(server.url("/").toString()).status();
    } catch (DispatchException e) {
      return e.code().name();
    }
  }

  @Test
  void noBadCertificateIsAccepted() throws Exception {
    Map<String, String> seen = new LinkedHashMap<>();
    for (Map.Entry<String, List<HeldCertificate>> bad : certificates.chains().entrySet()) {
      seen.put(bad.getKey(), outcome(bad.getValue(), rootOnly(), false));
    }

    long accepted = seen.values().stream().filter(word -> word.startsWith("status")).count();
    System.out.println("B7 certificates: " + seen.size() + " inputs, " + accepted + " accepted");
    assertThat(seen)
        .hasSize(14)
        .allSatisfy((name, code) -> assertThat(code).as(name).isIn("HTTP_CERTIFICATE", "HTTP_TLS"));
  }

  @Test
  void aChainInOrderIsAccepted() throws Exception {
    assertThat(outcome(certificates.goodChain(), rootOnly(), false)).isEqualTo("status 200");
  }

  @Test
  void withoutTheFileNothingOfItIsTrusted() throws Exception {
    assertThat(outcome(certificates.goodChain(), TlsFiles.NONE, false))
        .isEqualTo("HTTP_CERTIFICATE");
  }

  @Test
  void brokenSignaturesAndShortKeysAreRefusedBelowAFilesAuthorityToo() throws Exception {
    StrictTrust trust = StrictTrust.of(Optional.of(caFile));
    for (String name : List.of("SHA-1", "short key")) {
      X509Certificate leaf = certificates.chains().get(name).getFirst().certificate();

      assertThatThrownBy(() -> trust.checkServerTrusted(new X509Certificate[] {leaf}, "RSA"))
          .isInstanceOf(CertificateException.class)
          .hasMessageContaining("a certificate");
    }
  }

  @Test
  void theClientShowsItsCertificateWhereItHasOne() throws Exception {
    HeldCertificate client =
        new HeldCertificate.Builder()
            .rsa2048()
            .commonName("me")
            .signedBy(certificates.root)
            .build();
    Path certFile = Files.writeString(folder.resolve("me.pem"), client.certificatePem());
    Path keyFile = Files.writeString(folder.resolve("me.key"), client.privateKeyPkcs8Pem());
    TlsFiles files = new TlsFiles(Optional.of(caFile), Optional.of(certFile), Optional.of(keyFile));

    assertThat(outcome(certificates.goodChain(), files, true)).isEqualTo("status 200");
    assertThat(outcome(certificates.goodChain(), rootOnly(), true)).isNotEqualTo("status 200");
  }

  @Test
  void aCredentialShowsItsCertificateWithoutFiles() throws Exception {
    HeldCertificate client =
        new HeldCertificate.Builder()
            .rsa2048()
            .commonName("me")
            .signedBy(certificates.root)
            .build();
    HttpAuth own =
        new HttpAuth.ClientCertificate(client.certificatePem(), client.privateKeyPkcs8Pem());
    try (MockWebServer server = serving(certificates.goodChain(), true);
        Calls calls = new Calls(trusting(rootOnly()))) {
      String url = server.url("/").toString();

      assertThat(calls.client.withAuth(own).get(url).status()).isEqualTo(200);
      assertThatThrownBy(() -> calls.client.get(url)).isInstanceOf(DispatchException.class);
    }
  }

  @Test
  void aCredentialThatHoldsNoCertificateIsNamedByItsField() throws Exception {
    HttpAuth nonsense = new HttpAuth.ClientCertificate("canary", "canary");
    try (Calls calls = new Calls(trusting(rootOnly()))) {
      assertThatThrownBy(() -> calls.client.withAuth(nonsense).get("https://localhost:1/"))
          .hasMessageContaining("'certificate'")
          .hasMessageNotContaining("canary");
    }
  }

  @Test
  void filesThatHoldNoCertificateAreNamed() throws Exception {
    Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "nonsense");
    TlsFiles files = new TlsFiles(Optional.of(nonsense), Optional.empty(), Optional.empty());

    assertThatThrownBy(() -> outcomeOrThrow(files))
        .hasMessageContaining("nonsense.pem")
        .extracting("code")
        .isEqualTo(HttpError.HTTP_SETTINGS_INVALID);
  }

  private static void outcomeOrThrow(TlsFiles files) throws Exception {
    try (MockWebServer server = serving(certificates.goodChain(), false);
        Calls calls = new Calls(trusting(files))) {
      calls.client.get(server.url("/").toString());
    }
  }
}
