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
import dev.dispatch.api.schema.Size;
import java.util.List;
import java.util.Optional;

/** Recalls several values. */
final class RecallMany implements Action<RecallMany.Input, RecallMany.Response> {

  record Input(
      @Description("The namespace.") @Pattern(Names.NAMESPACE) @Example("\"users\"")
          String namespace,
      @Description("The dotted keys.")
          @Size(min = 1)
          @Pattern(Names.KEY)
          @Example("[\"user-1.id\", \"user-2.id\"]")
          List<String> keys,
      @Description("The value of keys under which nothing is stored; null by default.")
          @Example("0")
          Optional<Object> defaultValue) {}

  record Response(
      String namespace,
      @Description("One result for each key, in the order asked.") List<Result> results,
      @Description("How many keys were found.") int foundCount,
      @Description("The keys that were not.") List<String> missingKeys) {}

  record Result(String key, boolean found, Object value) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("recall-many", "Recall the values of several keys.", Input.class)
        .responding(Response.class)
        .exporting(Response.class)
        .effects(Effect.READS_MEMORY)
        .examples("{\"namespace\": \"users\", \"keys\": [\"user-1.id\", \"user-2.id\"]}");
  }

  @Override
  public ActionResult<Response> run(ActionContext context, Input input) {
    List<Result> results =
        input.keys().stream().map(key -> recall(context.memory(), input, key)).toList();
    List<String> missing =
        results.stream().filter(result -> !result.found()).map(Result::key).toList();
    int found = results.size() - missing.size();
    Response response = new Response(input.namespace(), results, found, missing);
    return ActionResult.of(response)
        .exporting(response)
        .detail("recalled " + found + "/" + results.size() + " key(s) from " + input.namespace());
  }

  private static Result recall(Memory memory, Input input, String key) {
    Memory.Lookup lookup = memory.recall(input.namespace(), key);
    Object value = lookup.found() ? lookup.value() : input.defaultValue().orElse(null);
    return new Result(key, lookup.found(), value);
  }
}
