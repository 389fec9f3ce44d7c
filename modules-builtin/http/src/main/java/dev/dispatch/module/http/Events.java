package dev.dispatch.module.http;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Effect;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.api.http.HttpEvent;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads Server-Sent Events or JSON lines, up to a count, a time or a condition. */
final class Events implements Action<EventsInput, List<Object>> {

  @Override
  public ActionSpec<EventsInput> spec() {
    return ActionSpec.of(
            "events", "Read a stream of Server-Sent Events or JSON lines.", EventsInput.class)
        .exporting(EventsExports.class)
        .authenticatingWith(HttpCredential.class)
        .effects(Effect.READS)
        .examples(
            "{\"path\": \"/events\", \"maxEvents\": 5}",
            "{\"path\": \"/events\", \"until\": {\"mode\": \"ALL\", \"rules\": [{\"path\":"
                + " \"$.event.type\", \"op\": \"eq\", \"value\": \"checkpoint\"}]}}");
  }

  @Override
  public ActionResult<List<Object>> run(ActionContext context, EventsInput input)
      throws InterruptedException {
    HttpClient client = Authentication.client(context, input.auth());
    HttpRequest request = request(input);
    List<Object> events = Collections.synchronizedList(new ArrayList<>());
    List<String> ends = Collections.synchronizedList(new ArrayList<>());
    HttpResponse response =
        client.stream(
            request,
            Duration.ofMillis(input.maxMs()),
            event -> {
              events.add(tree(event));
              end(context, input, events).ifPresent(ends::add);
              return ends.isEmpty();
            });
    client.requireOk(response, request.method() + " " + request.url());
    String end = ends.isEmpty() ? String.valueOf(response.body()) : ends.getFirst();
    if (input.until().isPresent() && !end.equals("condition")) {
      throw new DispatchException(
          ModuleError.ACTION_WAIT_EXHAUSTED,
          "No event met 'until': " + events.size() + " came before the end, which is " + end + ".",
          "Look at the recorded call; raise 'maxMs' or 'maxEvents', or correct 'until'.");
    }
    context.activity("http.events " + request.url() + " count=" + events.size() + " end=" + end);
    return ActionResult.of((List<Object>) new ArrayList<>(events))
        .exporting(new EventsExports(response.status(), events.size(), end))
        .detail(events.size() + " events, " + end);
  }

  private static HttpRequest request(EventsInput input) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "text/event-stream, application/x-ndjson;q=0.9, */*;q=0.5");
    Values.texts("headers", input.headers())
        .forEach((name, value) -> {
          headers.keySet().removeIf(known -> known.equalsIgnoreCase(name));
          headers.put(name, value);
        });
    return new HttpRequest(
        input.method().toUpperCase(Locale.ROOT),
        Target.of(input.path(), input.url()),
        Values.lists("query", input.query()),
        headers,
        input.json().map(value -> new HttpBody.Json(value.orElse(null))),
        Optional.empty());
  }

  private static Map<String, Object> tree(HttpEvent event) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", event.type());
    event.id().ifPresent(id -> tree.put("id", id));
    tree.put("data", event.data());
    return tree;
  }

  private static Optional<String> end(
      ActionContext context, EventsInput input, List<Object> events) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("event", events.getLast());
    boolean met =
        input.until().filter(g -> context.expressions().test(g, document).matched()).isPresent();
    if (met) {
      return Optional.of("condition");
    }
    return events.size() >= input.maxEvents() ? Optional.of("count") : Optional.empty();
  }
}
