package dev.dispatch.module.flow;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Size;

/** Ends the job with a message. */
final class Fail implements Action<Fail.Input, Object> {

  record Input(
      @Description("Why the job ends; may hold placeholders.")
          @Size(min = 1, max = 10_000)
          @Example("\"The order is still open.\"")
          String message,
      @Description("What whoever reads it can do.")
          @Size(max = 10_000)
          @Default("\"The job ends here on purpose; see the 'when' of the step.\"")
          String hint) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("fail", "End the job with a message.", Input.class)
        .examples("{\"message\": \"The order is still open.\"}");
  }

  @Override
  public ActionResult<Object> run(ActionContext context, Input input) {
    throw new DispatchException(
        ModuleError.ACTION_UNEXPECTED_ANSWER, input.message(), input.hint());
  }
}
