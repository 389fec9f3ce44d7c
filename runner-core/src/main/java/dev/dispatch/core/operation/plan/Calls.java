package dev.dispatch.core.operation.plan;

import dev.dispatch.api.Effect;
import dev.dispatch.api.schema.Format;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ResolvedAction;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The actions that a step's action calls, and what all of them may do. */
final class Calls {

  private final ModuleRegistry modules;
  private final Set<String> keys = new LinkedHashSet<>();
  private final Set<Effect> effects = EnumSet.noneOf(Effect.class);

  private Calls(ModuleRegistry modules) {
    this.modules = modules;
  }

  static Calls of(PlacedStep step, ModuleRegistry modules) {
    Calls calls = new Calls(modules);
    Optional<ActionDescriptor> action = calls.add(step.step().action());
    action.ifPresent(found ->
        step.step()
            .payload()
            .forEach((name, value) -> {
              JsonNode field = found.inputSchema().path("properties").path(name);
              calls.called(field.path("format").asString(""), value);
            }));
    return calls;
  }

  List<String> keys() {
    return List.copyOf(keys);
  }

  List<Effect> effects() {
    return List.copyOf(effects);
  }

  private void called(String format, JsonNode value) {
    if (format.equals(Format.ACTION_KEY) && value.isString()) {
      keys.add(value.stringValue());
      add(value.stringValue());
    }
  }

  private Optional<ActionDescriptor> add(String key) {
    Optional<ActionDescriptor> action = modules.find(key).map(ResolvedAction::action);
    action.ifPresent(found -> effects.addAll(found.effects()));
    return action;
  }
}
