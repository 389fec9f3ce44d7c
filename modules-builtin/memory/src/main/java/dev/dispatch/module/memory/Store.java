package dev.dispatch.module.memory;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.Effect;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Pattern;
import java.util.TreeMap;

/** Stores one value. */
final class Store implements Action<Store.Input, Store.Response> {

  record Input(
      @Description("The namespace.") @Pattern(Names.NAMESPACE) @Example("\"users\"")
          String namespace,
      @Description("The dotted key.") @Pattern(Names.KEY) @Example("\"user-1.id\"") String key,
      @Description("The value, any JSON; what was there is replaced.") @Example("7")
          Object value) {}

  record Response(
      @Description("Always true.") boolean stored, String namespace, String key, Object value) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("store", "Store a value under a key.", Input.class)
        .responding(Response.class)
        .effects(Effect.WRITES_MEMORY)
        .examples("{\"namespace\": \"users\", \"key\": \"user-1.id\", \"value\": 7}");
  }

  @Override
  public ActionResult<Response> run(ActionContext context, Input input) {
    TreeMap<String, Object> values = new TreeMap<>();
    values.put(input.key(), input.value());
    context.memory().store(input.namespace(), values);
    return ActionResult.of(new Response(true, input.namespace(), input.key(), input.value()))
        .detail("stored " + input.namespace() + "." + input.key());
  }
}
