package dev.dispatch.core.module;

import dev.dispatch.api.Effect;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.module.declarative.DeclaredAction;
import dev.dispatch.core.module.declarative.DeclaredContracts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Describes a declared action as the catalogue describes any other. */
final class DeclaredDescription {

  private DeclaredDescription() {}

  static ActionDescriptor of(String module, String name, DeclaredAction action) {
    return new ActionDescriptor(
        module + "." + name,
        module,
        name,
        action.description(),
        DeclaredContracts.input(action),
        action.response().map(schema -> schema),
        DeclaredContracts.exports(action),
        DeclaredContracts.credential(action),
        effects(action),
        List.copyOf(action.examples()),
        action.pagination().map(JsonValues::toTree),
        action.expectStatus());
  }

  /** What it sends and from where is seen in the request, whatever else is said. */
  private static Set<Effect> effects(DeclaredAction action) {
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    effects.addAll(action.effects());
    if (effects.isEmpty()) {
      effects.add(action.request().method().isSafe() ? Effect.READS : Effect.WRITES);
    }
    if (DeclaredContracts.sendsFiles(action.request())) {
      effects.add(Effect.FILES);
    }
    return effects;
  }
}
