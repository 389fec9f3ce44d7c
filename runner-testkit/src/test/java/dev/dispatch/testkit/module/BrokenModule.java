package dev.dispatch.testkit.module;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchModule;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Range;
import java.util.List;

/** A module that keeps little of what a module keeps. */
@Description("Short")
public final class BrokenModule implements DispatchModule {

  @Override
  public String name() {
    return "broken";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Action<?, ?>> actions() {
    return List.of(new Broken("Do_It", "do it", "{\"count\": 0}"), new Broken("idle", "Idle."));
  }

  /** An action that is described badly. */
  record Broken(ActionSpec<Input> spec) implements Action<Broken.Input, Object> {

    record Input(
        @Description("How often") @Range(min = 1) @Example("1") int count,
        @Description("How fast.") @Range(min = 1) @Example("-1") int speed) {}

    Broken(String name, String description, String... examples) {
      this(ActionSpec.of(name, description, Input.class).examples(examples));
    }

    @Override
    public ActionResult<Object> run(ActionContext context, Input input) {
      return ActionResult.of(null);
    }
  }
}
