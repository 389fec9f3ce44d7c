package dev.dispatch.core.demo;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /events} as Server-Sent Events, {@code /events.ndjson} as JSON lines: progress to 100. */
final class EventRoute implements Route {

  @Override
  public Optional<Reply> answer(Request request) {
    if (request.is("GET", "events")) {
      return Optional.of(Reply.text("text/event-stream", stream(request, EventRoute::event)));
    }
    return request.is("GET", "events.ndjson")
        ? Optional.of(Reply.text("application/x-ndjson", stream(request, i -> progress(i) + "\n")))
        : Optional.empty();
  }

  private static String stream(Request request, IntFunction<String> item) {
    int count = (int) Math.min(1_000, request.number("count", 10));
    return IntStream.rangeClosed(1, count).mapToObj(item).collect(Collectors.joining());
  }

  private static String event(int number) {
    String type = number % 5 == 0 ? "event: checkpoint\n" : "";
    return ": a comment\n" + type + "id: " + number + "\ndata: " + progress(number) + "\n\n";
  }

  private static ObjectNode progress(int number) {
    return JsonNodeFactory.instance.objectNode().put("step", number).put("percent", number * 10);
  }
}
