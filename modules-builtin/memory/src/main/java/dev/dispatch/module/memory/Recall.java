package dev.dispatch.module.memory;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.Effect;
import dev.dispatch.api.Memory;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Pattern;
import java.util.Optional;

/** Recalls one value. */
final class Recall implements Action<Recall.Input, Recall.Response> {

  record Input(
      @Description("The namespace.") @Pattern(Names.NAMESPACE) @Example("\"users\"")
          String namespace,
      @Description("The dotted key.") @Pattern(Names.KEY) @Example("\"user-1.id\"") String key,
      @Description("The value where nothing is stored; null by default.") @Example("0")
          Optional<Object> defaultValue) {}

  record Response(
      @Description("Whether something is stored, null included.") boolean found,
      String namespace,
      String key,
      @Description("The stored value, else the default.") Object value) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("recall", "Recall the value of a key.", Input.class)
        .responding(Response.class)
        .exporting(Response.class)
        .effects(Effect.READS_MEMORY)
        .examples("{\"namespace\": \"users\", \"key\": \"user-1.id\", \"defaultValue\": 0}");
  }

  @Override
  public ActionResult<Response> run(ActionContext context, Input input) {
    Memory.Lookup lookup = context.memory().recall(input.namespace(), input.key());
    Object value = lookup.found() ? lookup.value() : input.defaultValue().orElse(null);
    Response response = new Response(lookup.found(), input.namespace(), input.key(), value);
    String word = lookup.found() ? "recalled " : "missing ";
    return ActionResult.of(response)
        .exporting(response)
        .detail(word + input.namespace() + "." + input.key());
  }
}
