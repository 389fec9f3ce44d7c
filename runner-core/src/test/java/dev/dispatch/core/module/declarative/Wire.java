package dev.dispatch.core.module.declarative;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.module.ModuleManifestForms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;

/** Declared actions against a real server, and what each was told. */
final class Wire extends ServerContext {

  private final MockWebServer server = new MockWebServer();

  Wire() {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the server's address without a slash at the end. */
  String url() {
    String url = server.url("/").toString();
    return url.substring(0, url.length() - 1);
  }

  Wire answer(int status, String body, String... header) {
    MockResponse.Builder response =
        new MockResponse.Builder().code(status).body(body).addHeader("content-type", type(body));
    for (int i = 0; i < header.length; i += 2) {
      response.addHeader(header[i], header[i + 1]);
    }
    server.enqueue(response.build());
    return this;
  }

  private static String type(String body) {
    return body.startsWith("{") || body.startsWith("[") ? "application/json" : "text/plain";
  }

  Wire credential(Map<String, String> fields) {
    bind(fields);
    return this;
  }

  Wire folder(Path path) {
    at(path);
    return this;
  }

  /** Runs an action, written with single quotes, as one of the module {@code m}. */
  RequestOutcome run(String action, String payload) throws InterruptedException {
    return new RequestAction("m.act", read(action), Optional.of(url())).run(this, json(payload));
  }

  /** Runs a request that is answered {@code 200 {}}, and returns what the server was sent. */
  RecordedRequest sent(String request, String payload) throws InterruptedException {
    answer(200, "{}");
    run(action(request, json(payload)), payload);
    return server.takeRequest();
  }

  /** Returns what the server was sent next. */
  RecordedRequest taken() throws InterruptedException {
    return server.takeRequest();
  }

  int requests() {
    return server.getRequestCount();
  }

  private static String action(String request, JsonNode payload) {
    StringBuilder fields = new StringBuilder();
    for (String name : payload.propertyNames()) {
      fields.append(fields.isEmpty() ? "" : ",").append('"').append(name).append("\":{}");
    }
    for (String absent : List.of("absent", "gone")) {
      fields.append(fields.isEmpty() ? "" : ",").append('"').append(absent).append("\":{}");
    }
    String required = String.join("','", payload.propertyNames());
    return "{'description': 'Act.', 'input': {'properties': {"
        + fields
        + "}, 'required': ["
        + (required.isEmpty() ? "" : "'" + required + "'")
        + "]}, 'request': "
        + request
        + "}";
  }

  static DeclaredAction read(String action) {
    return ModuleManifestForms.read(text(action));
  }

  static JsonNode json(String text) {
    return StrictJson.parse(text(text).getBytes(StandardCharsets.UTF_8), "test", JsonLimits.JOB)
        .root();
  }

  private static String text(String quoted) {
    return quoted.replace('\'', '"');
  }

  @Override
  public void close() {
    super.close();
    server.close();
  }
}
