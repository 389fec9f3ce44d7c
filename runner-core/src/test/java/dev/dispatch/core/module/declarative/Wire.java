package dev.dispatch.core.module.declarative;

import dev.dispatch.api.ActionContext;
import dev.dispatch.api.CallResult;
import dev.dispatch.api.Expressions;
import dev.dispatch.api.Memory;
import dev.dispatch.api.StepInfo;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.core.expression.CoreExpressions;
import dev.dispatch.core.http.CallContext;
import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.http.HttpSettings;
import dev.dispatch.core.http.HttpTransport;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.module.ModuleManifestForms;
import dev.dispatch.core.secret.SecretRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;

/** Declared actions against a real server, and what each was told. */
final class Wire implements AutoCloseable, ActionContext {

  final List<Duration> sleeps = new ArrayList<>();
  final List<CallRecord> calls = new ArrayList<>();
  final SecretRegistry secrets = new SecretRegistry();
  private final MockWebServer server = new MockWebServer();
  private final HttpTransport transport =
      new HttpTransport(HttpSettings.DEFAULT, secrets, InstantSource.system());
  private Map<String, String> credential = Map.of();
  private Path folder = Path.of("").toAbsolutePath();

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
    credential = fields;
    return this;
  }

  Wire folder(Path path) {
    folder = path;
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
  public HttpClient http() {
    return transport.client(new CallContext(Frame.of("step"), Deadline.none(), calls::add));
  }

  @Override
  public Map<String, String> credentialFields() {
    return credential;
  }

  @Override
  public StepInfo step() {
    return new StepInfo("run-1", "step", Optional.empty(), "m.act", 1);
  }

  @Override
  public Memory memory() {
    throw new UnsupportedOperationException();
  }

  @Override
  public <C extends Record> Optional<C> credential(Class<C> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CallResult call(String actionKey, Map<String, ?> payload, int attempt) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Expressions expressions() {
    return new CoreExpressions();
  }

  @Override
  public void activity(String line) {}

  @Override
  public void progress(String line) {}

  @Override
  public InstantSource clock() {
    return InstantSource.system();
  }

  @Override
  public RandomGenerator random() {
    return new Random(1);
  }

  @Override
  public void sleep(Duration duration) {
    sleeps.add(duration);
  }

  @Override
  public Path file(String path) {
    return folder.resolve(path);
  }

  @Override
  public void registerSecret(String name, String value) {
    secrets.registerIssued(name, value);
  }

  @Override
  public void close() {
    transport.close();
    server.close();
  }
}
