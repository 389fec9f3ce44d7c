package dev.dispatch.module.memory;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.Effect;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Stores a value for each element of a list or member of an object, all in one write. */
final class StoreMany implements Action<StoreMany.Input, StoreMany.Response> {

  record Input(
      @Description("The namespace.") @Pattern(Names.NAMESPACE) @Example("\"users\"")
          String namespace,
      @Description(
              "A list, whose elements the paths start from; or an object, whose members they see"
                  + " as {key, value}.")
          @Example("[{\"id\": \"a\", \"value\": 1}]")
          Object source,
      @Description("The JSONPath of an element's key.")
          @Format(Format.JSON_PATH)
          @Example("\"$.id\"")
          String keyJsonPath,
      @Description("The JSONPath of an element's value.")
          @Format(Format.JSON_PATH)
          @Default("\"$.value\"")
          String valueJsonPath,
      @Description("The dotted key below which the keys go.")
          @Pattern(Names.KEY)
          @Example("\"by-id\"")
          Optional<String> keyPrefix) {}

  record Response(
      @Description("Always true.") boolean stored,
      String namespace,
      @Description("How many values were stored.") int count,
      @Description("Their keys, in the order of the source.") List<String> keys) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of(
            "store-many", "Store a value for each element of a list or object.", Input.class)
        .responding(Response.class)
        .exporting(Response.class)
        .effects(Effect.WRITES_MEMORY)
        .examples(
            """
            {
              "namespace": "users",
              "source": [ { "id": "a", "value": 1 }, { "id": "b", "value": 2 } ],
              "keyJsonPath": "$.id"
            }
            """);
  }

  @Override
  public ActionResult<Response> run(ActionContext context, Input input) {
    Selected selected = Selected.from(input, context.expressions());
    SortedMap<String, Object> values = selected.values();
    context.memory().store(input.namespace(), values);
    Response response =
        new Response(true, input.namespace(), values.size(), selected.keysInOrder());
    return ActionResult.of(response)
        .exporting(response)
        .detail("stored " + values.size() + " key(s) in " + input.namespace());
  }
}
