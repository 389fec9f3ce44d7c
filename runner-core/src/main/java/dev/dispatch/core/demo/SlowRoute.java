package dev.dispatch.core.demo;

import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code /slow?ms=200}: answers after a while, at most ten seconds. */
final class SlowRoute implements Route {

  private static final int DEFAULT_MS = 100;
  private static final int MAX_MS = 10_000;

  @Override
  public Optional<Reply> answer(Request request) {
    return request.is("GET", "slow") ? Optional.of(reply(request)) : Optional.empty();
  }

  private static Reply reply(Request request) {
    int millis = request.number("ms", DEFAULT_MS, 0, MAX_MS);
    try {
      Thread.sleep(millis);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    return Reply.ok(JsonNodeFactory.instance.objectNode().put("ms", millis));
  }
}
