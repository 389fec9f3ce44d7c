package dev.dispatch.core.module;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.Effect;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Range;
import java.util.Map;

/** Answers with what it was given. */
record Echo(String name) implements Action<Echo.Input, Echo.Input> {

  record Input(String text, @Default("1") @Range(min = 1, max = 9) int times) {}

  record Exports(String text) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of(name, "Echo.", Input.class)
        .responding(Input.class)
        .exporting(Exports.class)
        .effects(Effect.WRITES, Effect.READS)
        .examples("{\"text\": \"hello\"}");
  }

  @Override
  public ActionResult<Input> run(ActionContext context, Input input) {
    return ActionResult.of(input)
        .exporting(new Exports(input.text()))
        .detail("echoed")
        .settingRunValues(Map.of("echo", input.text()));
  }
}
