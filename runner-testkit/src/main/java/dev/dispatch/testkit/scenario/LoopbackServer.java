package dev.dispatch.testkit.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** An HTTP server on a free port of 127.0.0.1, with a virtual thread for each request. */
public final class LoopbackServer implements ScenarioServer {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HttpServer server;

  private LoopbackServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts a server.
   *
   * @param path where the handler is asked; below anything else the answer is 404
   * @param handler answers requests, several at a time
   */
  public static LoopbackServer start(String path, HttpHandler handler) throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0);
    HttpServer server = HttpServer.create(free, 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(path, handler);
    server.start();
    return new LoopbackServer(server);
  }

  /** Starts a server that answers everything with one JSON document. */
  public static LoopbackServer answering(String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return start("/", exchange -> answer(exchange, body));
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
