package dev.dispatch.core.module.install;

import dev.dispatch.core.module.FileProblem;
import dev.dispatch.core.module.ModuleCheck;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleManifest;
import dev.dispatch.core.module.ModuleRegistry;
import java.nio.file.Path;
import java.util.List;

/**
 * A module's folder as the registry would see it.
 *
 * @param actions its actions' keys
 * @param hosts the hosts that it says it talks to
 */
record StagedModule(List<String> actions, List<String> hosts) {

  /** Refuses a folder that 'module validate' would refuse; no code of the module is run. */
  static StagedModule require(Path folder, ModuleManifest manifest) {
    try (ModuleRegistry registry = ModuleRegistry.of(folder)) {
      ModuleCheck.Result found = ModuleCheck.ofFiles(folder, registry);
      if (!found.problems().isEmpty()) {
        throw invalid(folder, found.problems());
      }
      ModuleDescriptor module = found.module().orElseThrow();
      List<String> actions =
          module.actionNames().stream().map(name -> manifest.name() + "." + name).toList();
      return new StagedModule(actions, module.hosts());
    }
  }

  private static RuntimeException invalid(Path folder, List<FileProblem> problems) {
    FileProblem first = problems.getFirst();
    String place = folder.relativize(Path.of(first.file())) + " " + first.pointer();
    String more = problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "";
    return BundleError.BUNDLE_INVALID.because(
        "The module is not valid: " + place.strip() + ": " + first.message() + more, first.hint());
  }
}
