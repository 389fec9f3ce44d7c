package dev.dispatch.core.demo;

import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /feed?cursor=<c>&limit=<n>}: the todos, page by page, each naming the next. */
final class FeedRoute implements Route {

  @Override
  public Optional<Reply> answer(Request request) {
    return request.is("GET", "feed") ? Optional.of(Reply.ok(page(request))) : Optional.empty();
  }

  private static ObjectNode page(Request request) {
    int after = (int) request.number("cursor", 0);
    int limit = Math.clamp(request.number("limit", 20), 1, 100);
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    ArrayNode items = page.putArray("items");
    int last = Math.min(Resource.TODOS.count(), after + limit);
    for (int id = after + 1; id <= last; id++) {
      items.add(Resource.TODOS.get(id));
    }
    boolean more = last < Resource.TODOS.count();
    page.put("nextCursor", more ? Integer.toString(last) : null);
    page.put("next", more ? "/feed?cursor=" + last + "&limit=" + limit : null);
    return page;
  }
}
