package dev.dispatch.module.http;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Effect;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a list page by page and hands back the joined items. */
final class Paginate implements Action<PaginateInput, List<Object>> {

  @Override
  public ActionSpec<PaginateInput> spec() {
    return ActionSpec.of(
            "paginate", "Read a list page by page and join its items.", PaginateInput.class)
        .exporting(PaginateExports.class)
        .authenticatingWith(HttpCredential.class)
        .effects(Effect.READS)
        .examples(
            "{\"path\": \"/posts\", \"query\": {\"_page\": 1}, \"maxPages\": 3}",
            "{\"path\": \"/feed\", \"by\": \"cursor\", \"next\": \"$.nextCursor\","
                + " \"items\": \"$.items\"}",
            "{\"path\": \"/posts\", \"by\": \"page\", \"parameter\": \"_page\"}");
  }

  @Override
  public ActionResult<List<Object>> run(ActionContext context, PaginateInput input)
      throws InterruptedException {
    HttpClient client = Authentication.client(context, input.auth());
    NextPage next = new NextPage(context.expressions(), input);
    List<Object> items = new ArrayList<>();
    Set<HttpRequest> asked = new HashSet<>();
    Optional<HttpRequest> request = Optional.of(next.first());
    int pages = 0;
    while (request.isPresent() && pages < input.maxPages() && items.size() < input.maxItems()) {
      requireNew(asked, request.get());
      context.progress("page " + (pages + 1) + ", " + items.size() + " items so far");
      HttpResponse page = page(client, request.get());
      pages++;
      List<?> found = items(context, input, page);
      items.addAll(found);
      request = next.after(request.get(), page, found.size());
    }
    boolean complete = request.isEmpty() && items.size() <= input.maxItems();
    List<Object> kept = items.subList(0, Math.min(items.size(), input.maxItems()));
    context.activity("http.paginate pages=" + pages + " items=" + kept.size());
    return ActionResult.of((List<Object>) new ArrayList<>(kept))
        .exporting(new PaginateExports(pages, kept.size(), complete))
        .detail(pages + (pages == 1 ? " page, " : " pages, ") + kept.size() + " items");
  }

  private static HttpResponse page(HttpClient client, HttpRequest request)
      throws InterruptedException {
    return client.requireOk(client.send(request), "GET " + request.url());
  }

  private static List<?> items(ActionContext context, PaginateInput input, HttpResponse page) {
    Object found =
        input.items().equals("$")
            ? page.body()
            : context.expressions().select(input.items(), page.body()).orElse(null);
    if (found instanceof List<?> list) {
      return list;
    }
    throw new DispatchException(
        ModuleError.ACTION_UNEXPECTED_ANSWER,
        "The page has no list at '" + input.items() + "'.",
        "Look at the recorded call, and correct 'items'.");
  }

  /** A server that leads in a circle would be asked for ever. */
  private static void requireNew(Set<HttpRequest> asked, HttpRequest request) {
    if (!asked.add(request)) {
      throw new DispatchException(
          ModuleError.ACTION_UNEXPECTED_ANSWER,
          "The server names a page as the next one that was read already.",
          "Look at the recorded calls; 'by' and 'next' may be wrong for this server.");
    }
  }
}
