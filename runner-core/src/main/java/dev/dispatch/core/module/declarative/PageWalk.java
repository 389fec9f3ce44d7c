package dev.dispatch.core.module.declarative;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import dev.dispatch.core.expression.JsonPathExpression;
import dev.dispatch.core.json.JsonValues;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the pages of a long list one after the other, and makes one answer of them: the first page,
 * with the items of all the others after its own.
 */
final class PageWalk {

  /** The payload's field that says how many pages are read. */
  static final String MOST_FIELD = "maxPages";

  private static final int MOST_PAGES = 1000;
  private static final int MOST_ITEMS = 1_000_000;

  private final String key;
  private final PaginationHint hint;
  private final Function<JsonNode, HttpRequest> requests;
  private final Pages pages;

  /**
   * Creates a walk.
   *
   * @param requests writes the request of a payload
   * @param pages sends a request
   */
  PageWalk(String key, PaginationHint hint, Function<JsonNode, HttpRequest> requests, Pages pages) {
    this.key = key;
    this.hint = hint;
    this.requests = requests;
    this.pages = pages;
  }

  /** Sends a request for a page, and returns an answer that is right. */
  @FunctionalInterface
  interface Pages {
    HttpResponse read(HttpRequest request) throws InterruptedException;
  }

  /**
   * What was read.
   *
   * @param first the first page's answer
   * @param body the first page with the items of all
   * @param pages how many were read
   */
  record Walked(HttpResponse first, JsonNode body, int pages) {}

  /** One page on the way; to the first one's items those of the others are added. */
  private record Page(
      JsonNode payload,
      HttpRequest request,
      HttpResponse response,
      JsonNode body,
      ArrayNode items) {}

  /** Returns whether an action's hint says enough to be followed. */
  static boolean isFollowed(DeclaredAction action) {
    boolean taken = action.input().filter(in -> in.path("properties").has(MOST_FIELD)).isPresent();
    return !taken && action.pagination().filter(PageWalk::saysEnough).isPresent();
  }

  private static boolean saysEnough(PaginationHint hint) {
    return switch (hint.type()) {
      case LINK -> true;
      case PAGE, OFFSET -> hint.input().isPresent();
      case CURSOR -> hint.input().isPresent() && hint.next().isPresent();
    };
  }

  /** Returns the schema of {@link #MOST_FIELD}; without it one page is read, as ever. */
  static ObjectNode field() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "integer")
        .put("minimum", 1)
        .put("maximum", MOST_PAGES)
        .put(
            "description",
            "How many pages to read at most, their items in one list; 1 where it is left out.");
  }

  Walked walk(JsonNode payload) throws InterruptedException {
    int most = payload.path(MOST_FIELD).asInt(1);
    HttpRequest first = requests.apply(payload);
    HttpResponse answer = pages.read(first);
    JsonNode body = JsonValues.toTree(answer.body());
    if (most == 1) {
      return new Walked(answer, body, 1);
    }
    ArrayNode all = items(body);
    Page page = new Page(payload, first, answer, body, all);
    int count = 1;
    Optional<Page> next = after(page, most, count, all);
    while (next.isPresent()) {
      page = next.get();
      count++;
      all.addAll(page.items());
      next = after(page, most, count, all);
    }
    return new Walked(answer, body, count);
  }

  private Optional<Page> after(Page page, int most, int count, ArrayNode all)
      throws InterruptedException {
    if (count >= most || all.size() >= MOST_ITEMS) {
      return Optional.empty();
    }
    Optional<JsonNode> payload = payloadAfter(page);
    Optional<HttpRequest> request =
        hint.type() == PaginationHint.Type.LINK
            ? NextLink.after(page.request(), page.response())
            : payload.map(requests);
    return request.isEmpty()
        ? Optional.empty()
        : Optional.of(read(payload.orElse(page.payload()), request.get()));
  }

  private Page read(JsonNode payload, HttpRequest request) throws InterruptedException {
    HttpResponse response = pages.read(request);
    JsonNode body = JsonValues.toTree(response.body());
    return new Page(payload, request, response, body, items(body));
  }

  /** Returns the payload that asks for the next page; empty where this is the last. */
  private Optional<JsonNode> payloadAfter(Page page) {
    return switch (hint.type()) {
      case LINK -> Optional.empty();
      case PAGE -> isLast(page) ? Optional.empty() : Optional.of(counted(page, 1, 1));
      case OFFSET ->
          isLast(page) ? Optional.empty() : Optional.of(counted(page, 0, page.items().size()));
      case CURSOR -> cursor(page).map(value -> with(page, value));
    };
  }

  private boolean isLast(Page page) {
    Optional<JsonNode> size = hint.size().map(name -> page.payload().path(name));
    return page.items().isEmpty()
        || size.filter(JsonNode::isNumber)
            .filter(full -> page.items().size() < full.asInt())
            .isPresent();
  }

  private JsonNode counted(Page page, int first, int more) {
    long here = page.payload().path(hint.input().orElseThrow()).asLong(first);
    return with(page, JsonNodeFactory.instance.numberNode(here + more));
  }

  private JsonNode with(Page page, JsonNode value) {
    ObjectNode next = (ObjectNode) page.payload().deepCopy();
    next.set(hint.input().orElseThrow(), value);
    return next;
  }

  // A server that names the page it was asked for would be asked for ever.
  private Optional<JsonNode> cursor(Page page) {
    JsonNode asked = page.payload().path(hint.input().orElseThrow());
    return JsonPathExpression.compile(hint.next().orElseThrow())
        .select(page.body())
        .value()
        .filter(value -> value.isNumber() || !value.asString("").isEmpty())
        .filter(value -> !value.equals(asked));
  }

  private ArrayNode items(JsonNode body) {
    String path = hint.items().orElse("$");
    Optional<JsonNode> found = JsonPathExpression.compile(path).select(body).value();
    return found
        .filter(ArrayNode.class::isInstance)
        .map(ArrayNode.class::cast)
        .orElseThrow(() ->
            new DispatchException(
                DeclarativeError.ACTION_RESPONSE_MISMATCH,
                "A page of '" + key + "' has no list at '" + path + "'.",
                "Correct 'pagination.items' of the action; leave 'maxPages' out to read one"
                    + " page."));
  }
}
