package dev.dispatch.testkit.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers from a list of replies: {@code [{"method", "path", "status", "headers", "body"}]}.
 *
 * <p>The path includes the query. Several replies for one path are given one after the other, the
 * last one again and again. A body that is a string is sent as it is, any other as JSON.
 */
public final class StubServer implements ScenarioServer {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HttpServer server;
  private final Map<String, List<JsonNode>> replies = new HashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();

  private StubServer(HttpServer server) {
    this.server = server;
  }

  /** Starts a server from the text of a stubs file. */
  public static StubServer start(String stubs) throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0);
    StubServer stub = new StubServer(HttpServer.create(free, 0));
    for (JsonNode reply : JsonMapper.shared().readTree(stubs)) {
      String route = reply.path("method").asString("GET") + " " + reply.path("path").asString();
      stub.replies.computeIfAbsent(route, key -> new ArrayList<>()).add(reply);
    }
    stub.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    stub.server.createContext("/", stub::answer);
    stub.server.start();
    return stub;
  }

  @Override
  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      JsonNode reply = reply(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      byte[] body = body(reply.path("body"));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      for (Map.Entry<String, JsonNode> header : reply.path("headers").properties()) {
        exchange.getResponseHeaders().set(header.getKey(), header.getValue().asString());
      }
      exchange.sendResponseHeaders(
          reply.path("status").asInt(200), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized JsonNode reply(String route) {
    List<JsonNode> known = replies.get(route);
    if (known == null) {
      return JsonMapper.shared().readTree("{\"status\":404,\"body\":{}}");
    }
    int index = asked.merge(route, 1, Integer::sum) - 1;
    return known.get(Math.min(index, known.size() - 1));
  }

  private static byte[] body(JsonNode body) {
    if (body.isMissingNode()) {
      return new byte[0];
    }
    String text = body.isString() ? body.asString() : body.toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
