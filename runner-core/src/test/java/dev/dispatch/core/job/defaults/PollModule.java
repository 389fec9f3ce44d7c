package dev.dispatch.core.job.defaults;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchModule;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Format;
import java.util.List;
import java.util.Map;

/** A module with an action that calls another one. */
final class PollModule implements DispatchModule {

  @Override
  public String name() {
    return "poll";
  }

  @Override
  public String version() {
    return "1.0.0";
  }

  @Override
  public List<Action<?, ?>> actions() {
    return List.of(new Again());
  }

  /** What to call, and on what. */
  record Input(
      @Format(Format.ACTION_KEY) String action,
      @Format(Format.ACTION_PAYLOAD) @Default("{}") Map<String, Object> payload,
      @Default("1") int times) {}

  private static final class Again implements Action<Input, Object> {
    @Override
    public ActionSpec<Input> spec() {
      return ActionSpec.of("again", "Call an action.", Input.class);
    }

    @Override
    public ActionResult<Object> run(ActionContext context, Input input)
        throws InterruptedException {
      return ActionResult.of(context.call(input.action(), input.payload(), 1).response());
    }
  }
}
