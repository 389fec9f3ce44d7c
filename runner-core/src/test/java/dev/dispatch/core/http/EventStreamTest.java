package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dispatch.api.http.HttpEvent;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {

  private final MockWebServer server = new MockWebServer();
  private final List<HttpEvent> events = new ArrayList<>();
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

  private HttpResponse stream(int most, Duration limit, MockResponse.Builder answer)
      throws InterruptedException {
    server.enqueue(answer.build());
    return calls.client.stream(
        HttpRequest.of("GET", "/"),
        limit,
        event -> {
          events.add(event);
          return events.size() < most;
        });
  }

  private HttpResponse stream(int most, String type, String body) throws InterruptedException {
    return stream(
        most,
        Duration.ofSeconds(20),
        new MockResponse.Builder().addHeader("Content-Type", type).body(body));
  }

  @Test
  void eventsAreReadAsTheStandardHasIt() throws Exception {
    String body =
        "\uFEFF: comment\ndata: one\ndata:  two\n\nevent: tick\r\nid: 7\r\ndata: {\"n\": 1}\r\n\r\n"
            + "data\r\rignored: x\nretry: 5\n\nevent: lost\n\ndata:3\n\ndata: cut";

    HttpResponse response = stream(100, "text/event-stream; charset=utf-8", body);

    assertThat(response.body()).isEqualTo("closed");
    assertThat(events)
        .extracting(HttpEvent::type, HttpEvent::id, event -> String.valueOf(event.data()))
        .containsExactly(
            tuple("message", Optional.empty(), "one\n two"),
            tuple("tick", Optional.of("7"), "{n=1}"),
            tuple("message", Optional.of("7"), ""),
            tuple("message", Optional.of("7"), "3"));
  }

  @Test
  void jsonLinesAreValues() throws Exception {
    stream(100, "application/x-ndjson", "{\"a\":1}\n\n[2]\r\nno json\n3");

    assertThat(events)
        .extracting(event -> String.valueOf(event.data()))
        .containsExactly("{a=1}", "[2]", "no json", "3");
  }

  @Test
  void readingStopsWhenItIsEnough() throws Exception {
    assertThat(stream(2, "text/event-stream", "data: 1\n\n".repeat(100_000)).body())
        .isEqualTo("enough");
    assertThat(events).hasSize(2);
    assertThat(calls.only().error()).isEmpty();
  }

  @Test
  void theEndOfTheTimeIsNoFailure() throws Exception {
    MockResponse.Builder slow =
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/event-stream")
            .body("data: 1\n\ndata: 2\n\n")
            .throttleBody(9, 60, TimeUnit.SECONDS);

    assertThat(stream(100, Duration.ofMillis(300), slow).body()).isEqualTo("time");
    assertThat(events).hasSize(1);
    assertThat(calls.only().error()).isEmpty();
    assertThat(calls.only().warnings()).containsExactly("the time to listen was over");
  }

  @Test
  void aTokenInAnEventIsASecretBeforeAnybodySeesIt() throws Exception {
    stream(1, "application/x-ndjson", "{\"access_token\":\"stream-token-1\"}\n");

    assertThat(calls.secrets.redactor().redact("stream-token-1"))
        .isEqualTo("[secret:response.access_token]");
  }

  @Test
  void aBadStatusIsAnAnswerAndNoStream() throws Exception {
    HttpResponse response =
        stream(1, Duration.ofSeconds(20), new MockResponse.Builder().code(404).body("{\"a\":1}"));

    assertThat(response.body()).isEqualTo(Map.of("a", 1));
    assertThat(events).isEmpty();
  }

  @Test
  void anEndlessStreamEndsAtTheLimitOfABody() {
    calls.close();
    calls =
        new Calls(
            HttpSettings.DEFAULT
                .baseUrl(server.url("/").toString())
                .limits(HttpLimits.DEFAULT.maxBodyBytes(1_000)));

    assertThatThrownBy(() -> stream(1_000_000, "text/event-stream", "data: 1\n\n".repeat(1_000)))
        .extracting("code")
        .isEqualTo(HttpError.HTTP_BODY_TOO_LARGE);
  }
}
