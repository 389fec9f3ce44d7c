package dev.dispatch.core.demo;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The collections: lists, filters, single items, nested lists, and writes that are not kept. */
final class ResourceRoute implements Route {

  @Override
  public Optional<Reply> answer(Request request) {
    if (request.path().isEmpty()) {
      return Optional.empty();
    }
    return Resource.at(request.path().getFirst()).map(resource -> reply(resource, request));
  }

  private static Reply reply(Resource resource, Request request) {
    return switch (request.path().size()) {
      case 1 -> ofAll(resource, request);
      case 2 -> ofOne(resource, request);
      case 3 -> ofNested(resource, request);
      default -> Reply.notFound();
    };
  }

  private static Reply ofAll(Resource resource, Request request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> list(resource.all(), request);
      case "POST" -> created(resource, request);
      default -> Reply.error(405, "a collection is read or added to");
    };
  }

  private static Reply list(Stream<ObjectNode> items, Request request) {
    ItemFilter filter = ItemFilter.of(request.query());
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    int total = filter.select(items, list);
    Reply reply = Reply.ok(list).with("X-Total-Count", Integer.toString(total));
    OptionalLong next =
        request.query().containsKey("_page") ? filter.nextPage(total) : OptionalLong.empty();
    return next.isPresent() ? reply.with("Link", link(request, next.getAsLong())) : reply;
  }

  /** RFC 8288: where the list goes on. */
  private static String link(Request request, long page) {
    String query = request.uri().getRawQuery().replaceFirst("(^|&)_page=[^&]*", "$1_page=" + page);
    return "<" + request.uri().getRawPath() + "?" + query + ">; rel=\"next\"";
  }

  private static Reply created(Resource resource, Request request) {
    int id = resource.count() + 1;
    return request
        .json()
        .map(body -> Reply.of(201, body.put("id", id)))
        .map(reply -> reply.with("Location", "/" + request.path().getFirst() + "/" + id))
        .orElseGet(ResourceRoute::notAnObject);
  }

  private static Reply ofOne(Resource resource, Request request) {
    Optional<Integer> id = id(request).filter(resource::has);
    return id.map(known -> ofOne(resource, known, request)).orElseGet(Reply::notFound);
  }

  private static Reply ofOne(Resource resource, int id, Request request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> Reply.ok(resource.get(id));
      case "PUT" -> written(JsonNodeFactory.instance.objectNode(), id, request);
      case "PATCH" -> written(resource.get(id), id, request);
      case "DELETE" -> Reply.ok(JsonNodeFactory.instance.objectNode());
      default -> Reply.error(405, "an item is read, replaced, changed or deleted");
    };
  }

  /** What is sent wins, but for the id. */
  private static Reply written(ObjectNode base, int id, Request request) {
    return request
        .json()
        .map(body -> Reply.ok(base.setAll(body).put("id", id)))
        .orElseGet(ResourceRoute::notAnObject);
  }

  private static Reply ofNested(Resource parent, Request request) {
    Optional<Resource> child = parent.below(request.path().get(2));
    Optional<Integer> id = id(request).filter(parent::has);
    if (child.isEmpty() || id.isEmpty()) {
      return Reply.notFound();
    }
    return request.method().equals("GET")
        ? list(child.get().of(id.get()), request)
        : Reply.error(405, "a nested list is read");
  }

  private static Optional<Integer> id(Request request) {
    String text = request.path().get(1);
    return text.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static Reply notAnObject() {
    return Reply.error(400, "the body is not a JSON object");
  }
}
