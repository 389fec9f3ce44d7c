package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** G-B4: 8 targets, 5 codes, 5 carriers; nothing of the job reaches another origin. */
class RedirectLeakTest {

  private static final String CANARY = "canary-7f3a9c";
  private static final List<Integer> CODES = List.of(301, 302, 303, 307, 308);

  @TempDir Path folder;

  private final MockWebServer origin = new MockWebServer();
  private final MockWebServer stranger = new MockWebServer();
  private final MockWebServer secureStranger = new MockWebServer();
  private final List<RecordedRequest> strangers = new ArrayList<>();
  private volatile MockResponse redirect;
  private HttpSettings settings;
  private TlsFiles tls;

  /** What the job's own secret travels in. */
  private enum Carrier {
    AUTHORIZATION,
    API_KEY,
    MANUAL_COOKIE,
    JAR_COOKIE,
    BODY
  }

  @BeforeEach
  void start() throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    secureStranger.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    origin.setDispatcher(answering(request -> originAnswer()));
    stranger.setDispatcher(answering(this::strangerAnswer));
    secureStranger.setDispatcher(answering(this::strangerAnswer));
    origin.start();
    stranger.start();
    secureStranger.start();
    Path caFile = folder.resolve("ca.pem");
    Files.writeString(caFile, certificate.certificatePem());
    settings =
        HttpSettings.DEFAULT
            .baseUrl("http://127.0.0.1:" + origin.getPort())
            .redirects(Redirects.FOLLOW);
    tls = new TlsFiles(Optional.of(caFile), Optional.empty(), Optional.empty());
  }

  @AfterEach
  void stop() {
    origin.close();
    stranger.close();
    secureStranger.close();
  }

  private interface Answer {
    MockResponse to(RecordedRequest request);
  }

  private static Dispatcher answering(Answer answer) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return answer.to(request);
      }
    };
  }

  private MockResponse originAnswer() {
    return redirect;
  }

  private synchronized MockResponse strangerAnswer(RecordedRequest request) {
    strangers.add(request);
    return new MockResponse.Builder().body("{}").build();
  }

  private List<String> targets() {
    String other = "http://127.0.0.1:" + stranger.getPort();
    return List.of(
        other + "/",
        other + "/path?query=1#fragment",
        "//127.0.0.1:" + stranger.getPort() + "/network-path",
        "http://localhost:" + stranger.getPort() + "/",
        "http://LOCALHOST:" + stranger.getPort() + "/",
        "https://localhost:" + secureStranger.getPort() + "/",
        "http://localhost:" + origin.getPort() + "/other-name",
        "http://127.0.0.1.:" + stranger.getPort() + "/");
  }

  @Test
  void nothingOfTheJobReachesAnotherOrigin() throws Exception {
    int cells = 0;
    int leaks = 0;
    for (String target : targets()) {
      for (int code : CODES) {
        for (Carrier carrier : Carrier.values()) {
          cells++;
          leaks += leaks(target, code, carrier) ? 1 : 0;
        }
      }
    }

    System.out.println("B4 redirects: " + cells + " cells, " + leaks + " leaks");
    assertThat(cells).isEqualTo(200);
    assertThat(leaks).isZero();
    assertThat(strangers).hasSizeGreaterThan(60);
  }

  private boolean leaks(String target, int code, Carrier carrier) throws Exception {
    int before = strangers.size();
    HttpSettings trusting = target.startsWith("https") ? settings.tls(tls) : settings;
    try (Calls calls = new Calls(trusting)) {
      if (carrier == Carrier.JAR_COOKIE) {
        redirect = new MockResponse.Builder().addHeader("Set-Cookie", "sid=" + CANARY).build();
        calls.client.get("/login");
      }
      redirect = new MockResponse.Builder().code(code).setHeader("Location", target).build();
      send(calls, carrier);
    }
    return strangers.subList(before, strangers.size()).stream()
        .anyMatch(request ->
            String.valueOf(request.getHeaders()).contains(CANARY)
                || (request.getBody() != null && request.getBody().utf8().contains(CANARY)));
  }

  private static void send(Calls calls, Carrier carrier) throws InterruptedException {
    HttpRequest request = HttpRequest.of(carrier == Carrier.BODY ? "POST" : "GET", "/start");
    try {
      calls.client.send(
          switch (carrier) {
            case AUTHORIZATION -> request.header("Authorization", "Bearer " + CANARY);
            case API_KEY -> request.header("X-Api-Key", CANARY);
            case MANUAL_COOKIE -> request.header("Cookie", "sid=" + CANARY);
            case JAR_COOKIE -> request;
            case BODY -> request.body(new HttpBody.Json(Map.of("secret", CANARY)));
          });
    } catch (DispatchException refused) {
      assertThat(refused.code().name()).isEqualTo("HTTP_REDIRECT_DENIED");
    }
  }
}
