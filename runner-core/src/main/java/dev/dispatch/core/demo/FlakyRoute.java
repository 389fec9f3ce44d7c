package dev.dispatch.core.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /flaky/<name>?failures=2&status=503}: fails a few times before it answers, counted by
 * name; the next round begins after the answer.
 */
final class FlakyRoute implements Route {

  private static final int DEFAULT_FAILURES = 2;
  private static final int DEFAULT_STATUS = 503;
  private static final int MAX_NAMES = 1_000;

  private final Map<String, Integer> tries = new LinkedHashMap<>();

  @Override
  public Optional<Reply> answer(Request request) {
    return request.path().size() == 2 && request.path().getFirst().equals("flaky")
        ? Optional.of(reply(request, request.path().get(1)))
        : Optional.empty();
  }

  private synchronized Reply reply(Request request, String name) {
    int tried = tries.merge(name, 1, Integer::sum);
    if (tried <= request.number("failures", DEFAULT_FAILURES, 0, 100)) {
      forgetOldest();
      int status = request.number("status", DEFAULT_STATUS, 400, 599);
      return Reply.error(status, "not just now").with("Retry-After", "0");
    }
    tries.remove(name);
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    return Reply.ok(document.put("name", name).put("tries", tried));
  }

  private void forgetOldest() {
    if (tries.size() > MAX_NAMES) {
      tries.remove(tries.keySet().iterator().next());
    }
  }
}
