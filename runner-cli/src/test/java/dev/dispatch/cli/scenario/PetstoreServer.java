package dev.dispatch.cli.scenario;

import com.sun.net.httpserver.HttpExchange;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.testkit.scenario.LoopbackServer;
import dev.dispatch.testkit.scenario.ScenarioServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A pet store in memory, as its document describes it. */
final class PetstoreServer implements ScenarioServer {

  private final LoopbackServer server;
  private final Map<Long, ObjectNode> pets = new TreeMap<>();
  private long last;

  private PetstoreServer() throws IOException {
    this.server = LoopbackServer.start("/pets", this::answer);
  }

  static PetstoreServer start() throws IOException {
    return new PetstoreServer();
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
      byte[] body = exchange.getRequestBody().readAllBytes();
      String id = exchange.getRequestURI().getPath().replaceFirst("^/pets/?", "");
      switch (exchange.getRequestMethod() + (id.isEmpty() ? "" : " one")) {
        case "GET" -> send(exchange, 200, tagged(exchange.getRequestURI().getQuery()));
        case "POST" -> send(exchange, 200, add(body));
        case "GET one" -> one(exchange, Optional.ofNullable(pets.get(Long.parseLong(id))));
        case "DELETE one" -> {
          pets.remove(Long.parseLong(id));
          exchange.sendResponseHeaders(204, -1);
        }
        default -> exchange.sendResponseHeaders(405, -1);
      }
    }
  }

  private synchronized String add(byte[] body) {
    ObjectNode pet = (ObjectNode) StrictJson.parse(body, "pet", JsonLimits.JOB).root();
    pets.put(++last, pet.put("id", last));
    return JsonText.compact(pet);
  }

  private synchronized String tagged(String query) {
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    pets.values().stream()
        .filter(pet ->
            query == null
                || !query.contains("tags=")
                || query.contains("tags=" + pet.path("tag").asString("")))
        .forEach(found::add);
    return JsonText.compact(found);
  }

  private static void one(HttpExchange exchange, Optional<ObjectNode> pet) throws IOException {
    send(exchange, pet.isPresent() ? 200 : 404, pet.map(JsonText::compact).orElse("{}"));
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
