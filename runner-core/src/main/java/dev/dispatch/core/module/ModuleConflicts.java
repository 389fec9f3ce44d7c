package dev.dispatch.core.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the actions that several layers provide, and what is wrong with the overrides of them. */
final class ModuleConflicts {

  private final ModuleLayers layers;

  ModuleConflicts(ModuleLayers layers) {
    this.layers = layers;
  }

  /** Returns the actions that more than one layer provides, sorted by key. */
  List<ModuleConflict> list() {
    return layers.names().stream()
        .map(layers::named)
        .filter(providers -> providers.size() > 1)
        .flatMap(this::among)
        .sorted((a, b) -> a.actionKey().compareTo(b.actionKey()))
        .toList();
  }

  private Stream<ModuleConflict> among(List<KnownModule> providers) {
    return providers.stream()
        .flatMap(provider ->
            provider.actionNames().stream()
                .flatMap(name -> lost(new ActionKey(provider.name(), name), provider)));
  }

  private Stream<ModuleConflict> lost(ActionKey key, KnownModule provider) {
    ModuleReference winner = layers.find(key).orElseThrow().module().reference();
    return winner.equals(provider.reference())
        ? Stream.empty()
        : Stream.of(new ModuleConflict(key.text(), provider.reference(), winner));
  }

  /** Returns a warning for each override that is missing, and for each that is recorded in vain. */
  List<ModuleWarning> warnings() {
    List<ModuleWarning> warnings = new ArrayList<>();
    for (ModuleConflict conflict : list()) {
      if (conflict.winner().layer() == Layer.BUILTIN) {
        warnings.add(refused(conflict));
      }
    }
    layers
        .overrides()
        .all()
        .forEach((key, override) -> inVain(key, override).ifPresent(warnings::add));
    return warnings;
  }

  private ModuleWarning refused(ModuleConflict conflict) {
    return new ModuleWarning(
        ModuleRegistryError.MODULE_OVERRIDE_NOT_RECORDED.name(),
        conflict.previous().source(),
        "'"
            + conflict.actionKey()
            + "' of "
            + conflict.previous().label()
            + " is not used: it would replace a built-in action.",
        "Record that you want it in "
            + layers.overrides().file()
            + ": {\"overrides\": {\""
            + conflict.actionKey()
            + "\": {\"layer\": \""
            + conflict.previous().layer().label()
            + "\"}}}");
  }

  private Optional<ModuleWarning> inVain(String key, RecordedOverride override) {
    return ActionKey.parse(key)
            .flatMap(layers::find)
            .filter(found -> override.covers(found.module()))
            .isPresent()
        ? Optional.empty()
        : Optional.of(unused(key));
  }

  private ModuleWarning unused(String key) {
    return new ModuleWarning(
        ModuleRegistryError.MODULE_OVERRIDE_UNUSED.name(),
        layers.overrides().file().toString(),
        "The override of '" + key + "' has no effect: no such module provides it.",
        "Install the module, or remove the override.");
  }
}
