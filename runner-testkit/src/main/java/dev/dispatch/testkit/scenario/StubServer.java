package dev.dispatch.testkit.scenario;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers from a list of replies: {@code [{"method", "path", "status", "headers", "body"}]}.
 *
 * <p>The path includes the query. Several replies for one path are given one after the other, the
 * last one again and again. A body that is a string is sent as it is, any other as JSON.
 */
public final class StubServer implements ScenarioServer {

  private final LoopbackServer server;
  private final Map<String, List<JsonNode>> replies = new HashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();

  private StubServer(JsonNode stubs) throws IOException {
    for (JsonNode reply : stubs) {
      String route = reply.path("method").asString("GET") + " " + reply.path("path").asString();
      replies.computeIfAbsent(route, key -> new ArrayList<>()).add(reply);
    }
    this.server = LoopbackServer.start("/", this::answer);
  }

  /** Starts a server from the text of a stubs file. */
  public static StubServer start(String stubs) throws IOException {
    return new StubServer(JsonMapper.shared().readTree(stubs));
  }

  @Override
  public String baseUrl() {
    return server.baseUrl();
  }

  @Override
  public void close() {
    server.close();
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
