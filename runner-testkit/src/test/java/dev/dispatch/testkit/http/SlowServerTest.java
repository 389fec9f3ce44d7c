package dev.dispatch.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.http.HttpLimits;
import dev.dispatch.core.http.HttpSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** G-B2: no server can hold a call beyond its limits. */
class SlowServerTest {

  private static final Duration CALL = Duration.ofMillis(600);
  private static final Duration SILENCE = Duration.ofMillis(300);
  private static final Duration BYTE = Duration.ofMillis(60);
  private static final HttpLimits LIMITS =
      HttpLimits.DEFAULT.callTimeout(CALL).connectTimeout(SILENCE).readTimeout(SILENCE);

  /** Far above what is promised, so that a busy machine does not fail the test. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

  private static Map<String, ConnectionScript> scripts() {
    Map<String, ConnectionScript> scripts = new LinkedHashMap<>();
    scripts.put("says nothing", ScriptedConnection::stall);
    scripts.put("reads and says nothing", then(ScriptedConnection::stall));
    scripts.put("status byte by byte", then(c -> c.drip("HTTP/1.1 200 OK\r\n\r\n", BYTE)));
    scripts.put(
        "header byte by byte",
        then(c -> {
          c.send("HTTP/1.1 200 OK\r\n");
          c.drip("X-Slow: " + "y".repeat(500), BYTE);
        }));
    scripts.put("body byte by byte", sendThen(HEAD, c -> c.drip("x".repeat(1000), BYTE)));
    scripts.put("stalls in the status", sendThen("HTTP/1", ScriptedConnection::stall));
    scripts.put(
        "stalls in the header", sendThen("HTTP/1.1 200 OK\r\nX: ", ScriptedConnection::stall));
    scripts.put("stalls in the body", sendThen(HEAD + "abc", ScriptedConnection::stall));
    scripts.put("stalls in a chunk", sendThen(CHUNKED + "ff\r\nab", ScriptedConnection::stall));
    scripts.put(
        "stalls after the last chunk", sendThen(CHUNKED + "0\r\n", ScriptedConnection::stall));
    scripts.put(
        "stalls in gzip",
        sendThen(
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\u001f", ScriptedConnection::stall));
    scripts.put(
        "endless early hints",
        then(c -> c.drip("HTTP/1.1 103 Hints\r\n\r\n".repeat(50), Duration.ofMillis(5))));
    return scripts;
  }

  private static ConnectionScript then(ConnectionScript next) {
    return connection -> {
      connection.readRequest();
      next.serve(connection);
    };
  }

  private static ConnectionScript sendThen(String text, ConnectionScript next) {
    return then(connection -> {
      connection.send(text);
      next.serve(connection);
    });
  }

  @Test
  void everySlowServerEndsWithinTheLimits() throws Exception {
    Map<String, Callable<Timed>> probes = new LinkedHashMap<>();
    scripts().forEach((name, script) -> probes.put(name, () -> get(script, "http")));
    probes.put("no accept", SlowServerTest::callBusyListener);
    probes.put("slow TLS", () -> get(ScriptedConnection::stall, "https"));
    probes.put(
        "TLS byte by byte",
        () -> get(c -> c.drip("\u0016\u0003\u0003\0z" + "y".repeat(100), BYTE), "https"));

    Map<String, Timed> seen = inParallel(probes);

    long worst = seen.values().stream().mapToLong(Timed::millis).max().orElseThrow();
    System.out.println("B2 slow servers: " + seen.size() + " inputs, slowest " + worst + " ms");
    assertThat(seen).hasSize(15).allSatisfy((name, timed) -> timed.requireTimeout());
  }

  @Test
  void aServerThatDoesNotReadDoesNotHoldAnUpload() throws Exception {
    HttpBody.Text large = new HttpBody.Text("x".repeat(30_000_000), java.util.Optional.empty());

    Timed put = send(ScriptedConnection::stall, HttpRequest.of("PUT", "/").body(large));

    put.requireTimeout();
  }

  @Test
  void redirectsShareTheLimitOfTheCall() throws Exception {
    ConnectionScript around =
        connection -> {
          while (connection.readRequest().isPresent()) {
            connection.drip("HTTP/1.1 302 Found\r\n", Duration.ofMillis(8));
            connection.send("Location: /again\r\nContent-Length: 0\r\n\r\n");
          }
        };

    get(around, "http").requireTimeout();
  }

  @Test
  void theDeadlineOfTheStepEndsACallEarly() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(ScriptedConnection::stall);
        Probe probe =
            new Probe(
                HttpSettings.DEFAULT.baseUrl(server.url()),
                Deadline.after(Duration.ofMillis(200)))) {
      assertThat(probe.get().word()).isEqualTo("HTTP_TIMEOUT");
      assertThat(probe.records.getFirst().error().orElseThrow().message())
          .contains("the deadline of the step");
    }
  }

  @Test
  void aCallAfterTheDeadlineOpensNoSocket() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(ScriptedConnection::stall);
        Probe probe =
            new Probe(HttpSettings.DEFAULT.baseUrl(server.url()), Deadline.after(Duration.ZERO))) {
      assertThat(probe.get().word()).isEqualTo("HTTP_TIMEOUT");
      assertThat(server.connections()).isZero();
    }
  }

  private static Timed get(ConnectionScript script, String scheme) throws InterruptedException {
    try (ScriptedServer server = ScriptedServer.start(script)) {
      return send(scheme + "://127.0.0.1:" + server.port(), HttpRequest.of("GET", "/"));
    }
  }

  private static Timed send(ConnectionScript script, HttpRequest request)
      throws InterruptedException {
    try (ScriptedServer server = ScriptedServer.start(script)) {
      return send(server.url(), request);
    }
  }

  private static Timed send(String baseUrl, HttpRequest request) throws InterruptedException {
    try (Probe probe = new Probe(HttpSettings.DEFAULT.baseUrl(baseUrl).limits(LIMITS))) {
      long start = System.nanoTime();
      String word = probe.send(request).word();
      return new Timed(word, (System.nanoTime() - start) / 1_000_000);
    }
  }

  /** Calls a port whose queue of waiting connections is full. */
  private static Timed callBusyListener() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      List<Socket> waiting = new ArrayList<>();
      try {
        fill(listener, waiting);
        return send("http://127.0.0.1:" + listener.getLocalPort(), HttpRequest.of("GET", "/"));
      } finally {
        for (Socket socket : waiting) {
          socket.close();
        }
      }
    }
  }

  private static void fill(ServerSocket listener, List<Socket> waiting) throws IOException {
    while (waiting.size() < 200) {
      Socket socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(
            new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()), 100);
      } catch (SocketTimeoutException full) {
        return;
      }
    }
  }

  private static Map<String, Timed> inParallel(Map<String, Callable<Timed>> probes)
      throws Exception {
    Map<String, Timed> seen = new LinkedHashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<String, Future<Timed>> running = new LinkedHashMap<>();
      probes.forEach((name, probe) -> running.put(name, threads.submit(probe)));
      for (Map.Entry<String, Future<Timed>> entry : running.entrySet()) {
        seen.put(entry.getKey(), entry.getValue().get());
      }
    }
    return seen;
  }

  /** What came of a call, and when. */
  private record Timed(String word, long millis) {

    void requireTimeout() {
      assertThat(word).isEqualTo("HTTP_TIMEOUT");
      assertThat(millis).isLessThan(CALL.plus(PATIENCE).toMillis());
    }
  }
}
