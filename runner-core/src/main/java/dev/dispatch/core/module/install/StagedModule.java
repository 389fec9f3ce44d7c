package dev.dispatch.core.module.install;

import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleManifest;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleWarning;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A module's folder as the registry would see it.
 *
 * @param actions its actions' keys
 * @param hosts the hosts that it says it talks to
 */
record StagedModule(List<String> actions, List<String> hosts) {

  /**
   * Refuses a folder that the registry would refuse, an action of which it would, or without any.
   */
  static StagedModule require(Path folder, ModuleManifest manifest) {
    try (ModuleRegistry registry = ModuleRegistry.of(folder)) {
      List<ModuleWarning> before = registry.warnings();
      ModuleDescriptor module = registry.module(manifest.name()).orElseThrow(() -> invalid(before));
      List<String> actions = module.actions().stream().map(ActionDescriptor::key).toList();
      List<ModuleWarning> after = registry.warnings();
      if (!after.isEmpty()) {
        throw invalid(after);
      }
      if (actions.isEmpty()) {
        throw BundleError.BUNDLE_INVALID.because(
            "The module '" + manifest.name() + "' has no actions.", "Give it one at least.");
      }
      return new StagedModule(actions, module.hosts());
    }
  }

  private static RuntimeException invalid(List<ModuleWarning> warnings) {
    Optional<ModuleWarning> first = warnings.stream().findFirst();
    return BundleError.BUNDLE_INVALID.because(
        first.map(ModuleWarning::message).orElse("The module cannot be loaded."),
        first.map(ModuleWarning::hint).orElse("Check it: dispatch module validate."));
  }
}
