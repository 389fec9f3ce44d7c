package dev.dispatch.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class StubServerTest {

  @Test
  void givesItsRepliesInOrderAndTheLastOneForEver() throws Exception {
    try (StubServer server =
        StubServer.start(
            """
            [{"path": "/a", "status": 503, "headers": {"Retry-After": "1"}},
             {"path": "/a", "body": {"ok": true}}]
            """)) {
      HttpResponse<String> first = get(server, "/a");
      assertThat(first.statusCode()).isEqualTo(503);
      assertThat(first.headers().firstValue("Retry-After")).contains("1");
      assertThat(get(server, "/a").body()).isEqualTo("{\"ok\":true}");
      assertThat(get(server, "/a").body()).isEqualTo("{\"ok\":true}");
    }
  }

  @Test
  void sendsTextAsItIsAndKnowsThePathWithItsQuery() throws Exception {
    try (StubServer server = StubServer.start("[{\"path\": \"/a?b=c\", \"body\": \"no {json\"}]")) {
      assertThat(get(server, "/a?b=c").body()).isEqualTo("no {json");
      assertThat(get(server, "/a").statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> get(StubServer server, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).build(),
          BodyHandlers.ofString());
    }
  }
}
