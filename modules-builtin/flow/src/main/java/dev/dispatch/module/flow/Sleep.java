package dev.dispatch.module.flow;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Pattern;

/** Waits for a time. */
final class Sleep implements Action<Sleep.Input, Sleep.Response> {

  record Input(
      @Description("How long: a whole number and ms, s, m or h.")
          @Format(Format.DURATION)
          @Pattern(DurationLiteral.PATTERN)
          @Example({"\"250ms\"", "\"2s\""})
          String duration) {}

  record Response(@Description("The duration as given.") String slept) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("sleep", "Wait for a time.", Input.class)
        .responding(Response.class)
        .examples("{\"duration\": \"250ms\"}", "{\"duration\": \"2s\"}");
  }

  @Override
  public ActionResult<Response> run(ActionContext context, Input input)
      throws InterruptedException {
    context.progress("sleeping " + input.duration());
    context.sleep(DurationLiteral.parse(input.duration()));
    return ActionResult.of(new Response(input.duration())).detail("slept=" + input.duration());
  }
}
