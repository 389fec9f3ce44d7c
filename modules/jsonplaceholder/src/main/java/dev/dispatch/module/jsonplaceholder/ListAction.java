package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.Effect;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.schema.Description;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An action that reads a list: the response is the list. */
abstract class ListAction<I extends Record> implements Action<I, Object> {

  /** What is captured of a list. */
  record Exports(
      @Description("How many items there are.") int count,
      @Description("The id of the first item; null where there is none.")
          Optional<Object> firstId) {}

  /** Returns the request for a payload. */
  abstract HttpRequest request(I input);

  static <I extends Record> ActionSpec<I> spec(
      String name, String description, Class<I> input, String... examples) {
    return ActionSpec.of(name, description, input)
        .exporting(Exports.class)
        .effects(Effect.READS)
        .examples(examples);
  }

  /** Returns a GET with the API's way of saying how many items it is to give. */
  static HttpRequest get(String path, Optional<Integer> limit) {
    HttpRequest request = HttpRequest.of("GET", path);
    return limit.map(most -> request.query("_limit", most)).orElse(request);
  }

  @Override
  public final ActionResult<Object> run(ActionContext context, I input)
      throws InterruptedException {
    List<?> items = new Api(context).list(request(input));
    return ActionResult.<Object>of(items)
        .exporting(new Exports(items.size(), firstId(items)))
        .detail("count=" + items.size());
  }

  private static Optional<Object> firstId(List<?> items) {
    return !items.isEmpty() && items.getFirst() instanceof Map<?, ?> first
        ? Optional.ofNullable(first.get("id"))
        : Optional.empty();
  }
}
