package dev.dispatch.core.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads a request, asks the routes in order, writes the first reply. */
final class DemoHandler implements HttpHandler {

  private static final int NO_BODY = -1;

  private final List<Route> routes;

  DemoHandler(List<Route> routes) {
    this.routes = routes;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = Request.of(exchange);
      write(exchange, request, request.tooLarge() ? tooLarge() : answer(request));
    }
  }

  private Reply answer(Request request) {
    for (Route route : routes) {
      Optional<Reply> reply = route.answer(request);
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    return Reply.notFound();
  }

  private static Reply tooLarge() {
    return Reply.error(413, "a body may have " + Request.MAX_BODY_BYTES + " bytes");
  }

  private static void write(HttpExchange exchange, Request request, Reply reply)
      throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    boolean bodiless = request.method().equals("HEAD") || reply.content().length() == 0;
    exchange.sendResponseHeaders(reply.status(), bodiless ? NO_BODY : reply.content().length());
    if (!bodiless) {
      reply.content().writeTo(exchange.getResponseBody());
    }
  }
}
