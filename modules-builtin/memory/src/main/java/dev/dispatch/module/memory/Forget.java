package dev.dispatch.module.memory;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Effect;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Forgets one value, or a whole namespace. */
final class Forget implements Action<Forget.Input, Map<String, Object>> {

  record Input(
      @Description("The namespace.") @Pattern(Names.NAMESPACE) @Example("\"users\"")
          String namespace,
      @Description("The dotted key.") @Pattern(Names.KEY) @Example("\"user-1.id\"")
          Optional<String> key,
      @Description("Whether to forget everything in the namespace.") @Default("false")
          boolean all) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("forget", "Forget a key, or a whole namespace.", Input.class)
        .effects(Effect.WRITES_MEMORY)
        .examples(
            "{\"namespace\": \"users\", \"key\": \"user-1.id\"}",
            "{\"namespace\": \"users\", \"all\": true}");
  }

  @Override
  public ActionResult<Map<String, Object>> run(ActionContext context, Input input) {
    if (input.all() == input.key().isPresent()) {
      throw new DispatchException(
          ModuleError.ACTION_INPUT_INVALID,
          "memory.forget needs either 'key' or 'all'.",
          "Name the key, or say \"all\": true.");
    }
    return input.all() ? clear(context, input.namespace()) : forget(context, input);
  }

  private static ActionResult<Map<String, Object>> clear(ActionContext context, String namespace) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("cleared", true);
    response.put("namespace", namespace);
    response.put("removed", context.memory().clear(namespace));
    return ActionResult.of(response).detail("cleared namespace=" + namespace);
  }

  private static ActionResult<Map<String, Object>> forget(ActionContext context, Input input) {
    String key = input.key().orElseThrow();
    boolean forgotten = context.memory().forget(input.namespace(), key);
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("cleared", false);
    response.put("namespace", input.namespace());
    response.put("key", key);
    response.put("forgotten", forgotten);
    return ActionResult.of(response)
        .detail((forgotten ? "forgot " : "missing ") + input.namespace() + "." + key);
  }
}
