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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Selects a part of a value. */
final class Pick implements Action<Pick.Input, Pick.Picked> {

  record Input(
      @Description("The value to select from, any JSON.") @Example("{\"items\": [{\"id\": 3}]}")
          Object from,
      @Description("The JSONPath.") @Format(Format.JSON_PATH) @Example("\"$.items[0].id\"")
          String path,
      @Description("What to give where nothing matches, null included; by default that fails.")
          @Example("0")
          Optional<Optional<Object>> defaultValue) {}

  record Picked(
      @Description("Whether something matched.") boolean found,
      @Description("The value of a path that names one node, a list for any other.")
          Object value) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of("pick", "Select a part of a value by JSONPath.", Input.class)
        .responding(Picked.class)
        .exporting(Picked.class)
        .examples("{\"from\": {\"items\": [{\"id\": 3}]}, \"path\": \"$.items[0].id\"}");
  }

  @Override
  public ActionResult<Picked> run(ActionContext context, Input input) {
    Picked picked = pick(context.expressions(), input);
    return ActionResult.of(picked).exporting(picked).detail("found=" + picked.found());
  }

  private static Picked pick(Expressions expressions, Input input) {
    Optional<Object> selected = expressions.select(input.path(), input.from());
    if (selected.isPresent() || isNull(expressions, input)) {
      return new Picked(true, selected.orElse(null));
    }
    Optional<Object> instead = input.defaultValue().orElseThrow(() -> nothing(input.path()));
    return new Picked(false, instead.orElse(null));
  }

  /** A selected null and nothing selected look the same but to a condition. */
  private static boolean isNull(Expressions expressions, Input input) {
    Map<String, Object> rule = Map.of("path", input.path(), "op", "type", "value", "null");
    return expressions.test(Map.of("mode", "ALL", "rules", List.of(rule)), input.from()).matched();
  }

  private static DispatchException nothing(String path) {
    return new DispatchException(
        ModuleError.ACTION_UNEXPECTED_ANSWER,
        "Nothing is at '" + path + "'.",
        "Correct 'path', or say what to give instead with 'defaultValue'.");
  }
}
