package dev.dispatch.module.value;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Pattern;
import dev.dispatch.api.schema.Size;
import java.util.Map;

/** Sets values of the run. */
final class SetValues implements Action<SetValues.Input, SetValues.Response> {

  record Input(
      @Description("The values by name; later steps read them as ${run.<name>}.")
          @Format(Format.RUN_NAMES)
          @Size(min = 1)
          @Pattern("^[A-Za-z_][A-Za-z0-9_-]*$")
          @Example("{\"greeting\": \"hello\"}")
          Map<String, Object> values) {}

  record Response(@Description("The values as set.") Map<String, Object> values) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("set", "Set values that later steps read from run.", Input.class)
        .responding(Response.class)
        .examples("{\"values\": {\"greeting\": \"hello\", \"count\": 3}}");
  }

  @Override
  public ActionResult<Response> run(ActionContext context, Input input) {
    return ActionResult.of(new Response(input.values()))
        .settingRunValues(input.values())
        .detail("set " + String.join(", ", input.values().keySet()));
  }
}
