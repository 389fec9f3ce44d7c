package dev.dispatch.module.value;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Expressions;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Format;
import java.util.Map;
import java.util.Optional;

/** Fails where a value is not what it should be. */
final class AssertValue implements Action<AssertValue.Input, AssertValue.Response> {

  record Input(
      @Description("The value, any JSON.") @Example("{\"count\": 3}") Object value,
      @Description("What must hold of it; paths start at the value.")
          @Format(Format.CONDITIONS)
          @Example(
              "{\"mode\": \"ALL\", \"rules\": [{\"path\": \"$.count\", \"op\": \"gt\","
                  + " \"value\": 0}]}")
          Map<String, Object> conditions,
      @Description("What to say where it does not hold.") @Example("\"the list is empty\"")
          Optional<String> message) {}

  record Response(
      @Description("Always true.") boolean passed,
      @Description("Each rule with its result.") String conditions) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("assert", "Fail unless a value is what it should be.", Input.class)
        .responding(Response.class)
        .examples(
            """
            {
              "value": { "count": 3 },
              "conditions": {
                "mode": "ALL",
                "rules": [ { "path": "$.count", "op": "gt", "value": 0 } ]
              }
            }
            """);
  }

  @Override
  public ActionResult<Response> run(ActionContext context, Input input) {
    Expressions.Outcome outcome = context.expressions().test(input.conditions(), input.value());
    if (!outcome.matched()) {
      throw new DispatchException(
          ModuleError.ACTION_UNEXPECTED_ANSWER,
          input.message().orElse("The value is not what it should be") + ": " + outcome.summary(),
          "Look at where the value comes from, or correct the conditions.");
    }
    return ActionResult.of(new Response(true, outcome.summary())).detail("passed");
  }
}
