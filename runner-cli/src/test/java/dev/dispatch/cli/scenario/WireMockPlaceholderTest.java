package dev.dispatch.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WireMockPlaceholderTest {

  private static WireMockPlaceholder server;

  @BeforeAll
  static void start() {
    server = WireMockPlaceholder.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/users/2/posts,4",
    "/posts/12/comments,2",
    "/users/3/albums,2",
    "/albums/6/photos,3",
    "/users/2/todos,5",
    "/users/2/todos?completed=true,3",
    "/posts?userId=2&_limit=2,2"
  })
  void hasTheListsOfThePublicApi(String path, int count) throws Exception {
    assertThat(JsonMapper.shared().readTree(send("GET", path, "").body()).size()).isEqualTo(count);
  }

  @Test
  void fakesWrites() throws Exception {
    HttpResponse<String> created = send("POST", "/posts", "{\"title\": \"a \\\"b\\\"\"}");
    JsonNode patched =
        JsonMapper.shared().readTree(send("PATCH", "/posts/5", "{\"title\": \"x\"}").body());

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(JsonMapper.shared().readTree(created.body()).path("id").asInt()).isEqualTo(13);
    assertThat(patched.path("title").asString()).isEqualTo("x");
    assertThat(patched.path("body").asString()).isEqualTo("text of 5");
    assertThat(send("DELETE", "/posts/5", "").body()).isEqualTo("{}");
    assertThat(send("GET", "/posts/13", "").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
              .method(method, BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
