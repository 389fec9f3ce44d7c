package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Http2Test {

  private static final int REFUSED_STREAM = 7;

  @TempDir Path folder;

  private final MockWebServer server = new MockWebServer();
  private Calls calls;

  @BeforeEach
  void start() throws Exception {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    server.useHttps(
        new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
    server.start();
    Path caFile = Files.writeString(folder.resolve("ca.pem"), own.certificatePem());
    calls =
        new Calls(
            HttpSettings.DEFAULT
                .baseUrl(server.url("/").toString())
                .tls(new TlsFiles(Optional.of(caFile), Optional.empty(), Optional.empty())));
  }

  @AfterEach
  void stop() {
    calls.close();
    server.close();
  }

  private String outcome(String method) throws InterruptedException {
    try {
      return "" + calls.client.send(HttpRequest.of(method, "/")).status();
    } catch (DispatchException e) {
      return e.code().name();
    }
  }

  @Test
  void isSpokenWhereTheServerSpeaksIt() throws Exception {
    server.enqueue(new MockResponse.Builder().body("{\"a\":1}").build());

    assertThat(calls.client.post("/", Map.of("b", 2)).body()).isEqualTo(Map.of("a", 1));
    assertThat(calls.only().protocol()).contains("h2");
    assertThat(calls.only().timing().tls()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,2,HTTP_RESET",
    "POST,2,HTTP_OUTCOME_UNKNOWN",
    "GET,8,HTTP_RESET",
    "POST,8,HTTP_OUTCOME_UNKNOWN",
    "POST,7,HTTP_RESET"
  })
  void aStreamThatIsResetIsClassified(String method, int errorCode, String expected)
      throws Exception {
    server.enqueue(
        new MockResponse.Builder().onRequestStart(new SocketEffect.CloseStream(errorCode)).build());

    assertThat(outcome(method)).isEqualTo(expected);
  }

  @Test
  void aRefusedStreamOnAKnownConnectionIsSentAgain() throws Exception {
    server.enqueue(new MockResponse.Builder().build());
    server.enqueue(
        new MockResponse.Builder()
            .onRequestStart(new SocketEffect.CloseStream(REFUSED_STREAM))
            .build());
    server.enqueue(new MockResponse.Builder().build());

    assertThat(outcome("GET")).isEqualTo("200");
    assertThat(outcome("POST")).isEqualTo("200");
  }

  @Test
  void headersBeyondTheLimitAreRefused() throws Exception {
    server.enqueue(new MockResponse.Builder().setHeader("X-Large", "y".repeat(300_000)).build());

    assertThat(outcome("GET")).isIn("HTTP_HEADERS_TOO_LARGE", "HTTP_RESET");
  }
}
