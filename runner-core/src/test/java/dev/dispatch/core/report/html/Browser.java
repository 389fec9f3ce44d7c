package dev.dispatch.core.report.html;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.json.StrictJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A real browser without a window, steered by its own protocol, with everything that it says. */
final class Browser implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final Path profile;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final CompletableFuture<Void> loaded = new CompletableFuture<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private WebSocket socket;
  private String session = "";

  private Browser(Process process, Path profile) {
    this.process = process;
    this.profile = profile;
  }

  /** Returns where Chromium is, on the path. */
  static Optional<Path> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(":"))
        .flatMap(folder ->
            Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a page and returns once it is loaded. */
  static Browser open(Path executable, Path profile, Path page) throws Exception {
    Process process =
        new ProcessBuilder(
                executable.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile,
                "--remote-debugging-port=0",
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Browser browser = new Browser(process, profile);
    try {
      browser.connect();
      browser.load(page);
    } catch (Exception | AssertionError e) {
      browser.close();
      throw e;
    }
    return browser;
  }

  private void connect() throws Exception {
    URI endpoint = endpoint();
    socket = client.newWebSocketBuilder().buildAsync(endpoint, new Ear()).get(30, TimeUnit.SECONDS);
    JsonNode targets = send("Target.getTargets", Map.of(), "");
    String target =
        targets
            .path("targetInfos")
            .valueStream()
            .filter(one -> one.path("type").asString("").equals("page"))
            .findFirst()
            .orElseThrow()
            .path("targetId")
            .stringValue();
    session =
        send("Target.attachToTarget", Map.of("targetId", target, "flatten", true), "")
            .path("sessionId")
            .stringValue();
  }

  private URI endpoint() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String mark = "DevTools listening on ";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(mark)) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(ignored -> {}));
        return URI.create(line.substring(mark.length()));
      }
    }
    throw new IOException("the browser ended before it listened");
  }

  private void load(Path page) throws Exception {
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Returns the value of a JavaScript expression. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode answer =
        call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(JsonText.compact(answer.path("exceptionDetails")));
    }
    return answer.path("result").path("value");
  }

  /** Presses and releases a key. */
  void press(String key) throws Exception {
    call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "code", key));
    call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key));
  }

  /** Types text into what has the focus. */
  void type(String text) throws Exception {
    call("Input.insertText", Map.of("text", text));
  }

  JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    return send(method, parameters, session);
  }

  private JsonNode send(String method, Map<String, ?> parameters, String sessionId)
      throws Exception {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(number, answer);
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", number);
    message.put("method", method);
    message.put("params", parameters);
    if (!sessionId.isEmpty()) {
      message.put("sessionId", sessionId);
    }
    socket.sendText(JsonText.compact(JsonValues.toTree(message)), true).get();
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Returns what was logged: console messages, exceptions, violations of the page's policy. */
  List<String> complaints() {
    synchronized (complaints) {
      return List.copyOf(complaints);
    }
  }

  /** Returns the URLs that were asked for. */
  List<String> requests() {
    synchronized (complaints) {
      return List.copyOf(requests);
    }
  }

  private void heard(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt());
      answer.complete(message.has("error") ? message : message.path("result"));
      return;
    }
    JsonNode said = message.path("params");
    switch (message.path("method").asString("")) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded" ->
          keep(complaints, JsonText.compact(said));
      case "Network.requestWillBeSent" ->
          keep(requests, said.path("request").path("url").asString(""));
      default -> {} // of no interest
    }
  }

  private void keep(List<String> list, String text) {
    synchronized (complaints) {
      list.add(text);
    }
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.abort();
    }
    client.close();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
    // A link out of the folder, which would not be deleted with it.
    Files.deleteIfExists(profile.resolve("SingletonSocket"));
  }

  /** Puts the parts of messages together. */
  private final class Ear implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        heard(StrictJson.parse(bytes, "browser", JsonLimits.ARTIFACT).root());
      }
      webSocket.request(1);
      return null;
    }
  }
}
