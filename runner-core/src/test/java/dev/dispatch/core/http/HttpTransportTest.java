package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.http.HttpResponse;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTransportTest {

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

  private static MockResponse json(String body) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  @Test
  void readsAJsonAnswerAsAPlainTree() throws Exception {
    server.enqueue(json("{\"id\":1,\"tags\":[\"a\"]}"));

    HttpResponse response = calls.client.get("/posts/1");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(Map.of("id", 1, "tags", java.util.List.of("a")));
  }

  @Test
  void postsJsonWithItsContentType() throws Exception {
    server.enqueue(json("{}"));

    calls.client.post("posts", Map.of("title", "x"));

    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().get("content-type")).isEqualTo("application/json");
    assertThat(request.getBody().utf8()).isEqualTo("{\"title\":\"x\"}");
  }
}
