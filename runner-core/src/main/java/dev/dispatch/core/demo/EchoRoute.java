package dev.dispatch.core.demo;

import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /echo}: shows what arrived, for every method. */
final class EchoRoute implements Route {

  @Override
  public Optional<Reply> answer(Request request) {
    return request.path().isEmpty() || !request.path().getFirst().equals("echo")
        ? Optional.empty()
        : Optional.of(Reply.ok(echo(request)));
  }

  private static ObjectNode echo(Request request) {
    ObjectNode echo = JsonNodeFactory.instance.objectNode();
    echo.put("method", request.method());
    echo.put("path", "/" + String.join("/", request.path()));
    ObjectNode query = echo.putObject("query");
    request.query().forEach((name, values) -> query.put(name, String.join(",", values)));
    ObjectNode headers = echo.putObject("headers");
    request.headers().forEach(headers::put);
    echo.put("text", request.text());
    request.json().ifPresent(json -> echo.set("json", json));
    return echo;
  }
}
