package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.core.json.Corpora;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** G-B8: nothing breaks out of its place in a request. */
class InjectionTest {

  private static final List<String> BREAKS =
      List.of("\r", "\n", "\r\n", "\n\n", "\r\n\r\n", "\0", "\0\r\n", "\r\n\t", "\n ", "\u000b");

  private static final List<Function<String, String>> SHAPES =
      List.of(
          crlf -> crlf + "after",
          crlf -> "before" + crlf,
          crlf -> "in" + crlf + "between",
          crlf -> "x" + crlf + "Set-Cookie: crlf=injection",
          crlf -> "x HTTP/1.1" + crlf + "Host: evil" + crlf + crlf + "GET /secret HTTP/1.1");

  private static final Map<String, Function<String, HttpRequest>> PLACES =
      Map.of(
          "header name", text -> HttpRequest.of("GET", "/").header("X-A" + text, "v"),
          "header value", text -> HttpRequest.of("GET", "/").header("X-A", text),
          "path", text -> HttpRequest.of("GET", "/a" + text),
          "query", text -> HttpRequest.of("GET", "/").query("q", text));

  private final MockWebServer server = new MockWebServer();
  private Calls calls;

  @BeforeEach
  void start() throws Exception {
    server.start();
    calls = new Calls(HttpSettings.DEFAULT.baseUrl(server.url("/").toString()));
  }

  @AfterEach
  void stop() {
    calls.close();
    server.close();
  }

  private static Stream<String> ours() {
    return BREAKS.stream().flatMap(crlf -> SHAPES.stream().map(shape -> shape.apply(crlf)));
  }

  private static List<String> corpus() throws IOException {
    return Files.readAllLines(Corpora.path("payloads/crlf-injection.txt"));
  }

  /** Decodes until nothing changes, so that what was hidden comes out. */
  private static String decoded(String payload) {
    String before = payload.replace("%u000a", "\n");
    String after = before;
    do {
      before = after;
      after = replaceAll(before);
    } while (!after.equals(before));
    return after;
  }

  private static String replaceAll(String text) {
    return text.replace("%0a", "\n")
        .replace("%0d", "\r")
        .replace("%25", "%")
        .replace("%30", "0")
        .replace("%61", "a");
  }

  @Test
  void nothingThatBreaksALineIsSent() {
    List<String> failures = ours().flatMap(this::failures).toList();

    System.out.println("B8 own payloads: 50 x 4 inputs, " + failures.size() + " failures");
    assertThat(ours()).hasSize(50);
    assertThat(failures).isEmpty();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void noLineOfTheCorpusIsSentOnceItIsDecoded() throws Exception {
    List<String> payloads = corpus().stream().map(InjectionTest::decoded).toList();
    List<String> failures = payloads.stream().flatMap(this::failures).toList();

    System.out.println(
        "B8 corpus: " + payloads.size() + " x 4 inputs, " + failures.size() + " failures");
    assertThat(payloads).hasSize(17);
    assertThat(failures).isEmpty();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void aLineOfTheCorpusThatStaysEncodedIsData() throws Exception {
    for (String payload : corpus()) {
      server.enqueue(new MockResponse.Builder().build());
      calls.client.send(HttpRequest.of("GET", "/a" + payload).query("q", payload));
      RecordedRequest request = server.takeRequest();

      assertThat(request.getHeaders().names()).doesNotContain("Set-Cookie", "crlf");
      assertThat(request.getUrl().queryParameter("q")).isEqualTo(payload);
    }
  }

  private Stream<String> failures(String payload) {
    List<String> failures = new ArrayList<>();
    PLACES.forEach((place, request) -> {
      if (!isRefused(request.apply(payload), payload)) {
        failures.add(place + " " + payload);
      }
    });
    return failures.stream();
  }

  private boolean isRefused(HttpRequest request, String payload) {
    try {
      calls.client.send(request);
      return false;
    } catch (DispatchException e) {
      return List.of(HttpError.HTTP_HEADER_INVALID, HttpError.HTTP_URL_INVALID).contains(e.code())
          && !e.getMessage().contains(payload)
          && !e.getMessage().contains("injection");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aUserCannotFrameTheMessage() {
    for (String name : List.of("Content-Length", "transfer-encoding", "Upgrade", "TE")) {
      assertThat(isRefused(HttpRequest.of("POST", "/").header(name, "5"), "secret value")).isTrue();
    }
    assertThat(isRefused(HttpRequest.of("GET", "/").header("Connection", "X-Secret"), "x"))
        .isTrue();
  }

  @Test
  void aValueBeyondAsciiIsRefusedWithoutShowingIt() {
    assertThat(isRefused(HttpRequest.of("GET", "/").header("X-Api-Key", "s3crét"), "s3cr"))
        .isTrue();
  }
}
