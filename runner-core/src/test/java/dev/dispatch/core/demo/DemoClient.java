package dev.dispatch.core.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser-like client of the demo API: keeps cookies, reads JSON. */
final class DemoClient {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String baseUrl;

  DemoClient(DemoApi api) {
    this.baseUrl = api.baseUrl();
  }

  JsonNode get(String path) throws Exception {
    return body(send("GET", path, ""));
  }

  JsonNode post(String path, String json) throws Exception {
    return body(send("POST", path, json));
  }

  int status(String method, String path, String json) throws Exception {
    return send(method, path, json).statusCode();
  }

  HttpResponse<String> send(String method, String path, String json, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  static JsonNode body(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
