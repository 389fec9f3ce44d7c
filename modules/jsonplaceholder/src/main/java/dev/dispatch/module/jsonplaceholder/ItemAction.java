package dev.dispatch.module.jsonplaceholder;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.Effect;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.schema.Description;
import java.util.Map;
import java.util.Optional;

/** An action on one item: the response is the item. */
abstract class ItemAction<I extends Record> implements Action<I, Object> {

  /** What is captured of an item. */
  record Exports(
      @Description("Its id; null where the server gives none.") Optional<Object> id,
      @Description("Its title, of a user the name; null where the server gives none.")
          Optional<Object> title) {}

  /** Returns the request for a payload. */
  abstract HttpRequest request(I input);

  static <I extends Record> ActionSpec<I> spec(
      String name, String description, Class<I> input, Effect effect, String... examples) {
    return ActionSpec.of(name, description, input)
        .exporting(Exports.class)
        .effects(effect)
        .examples(examples);
  }

  @Override
  public final ActionResult<Object> run(ActionContext context, I input)
      throws InterruptedException {
    Map<?, ?> item = new Api(context).object(request(input));
    Exports exports = exports(item);
    return ActionResult.<Object>of(item)
        .exporting(exports)
        .detail("id=" + exports.id().map(String::valueOf).orElse("none"));
  }

  private static Exports exports(Map<?, ?> item) {
    Optional<Object> title = Optional.ofNullable(item.get("title"));
    return new Exports(
        Optional.ofNullable(item.get("id")), title.or(() -> Optional.ofNullable(item.get("name"))));
  }
}
