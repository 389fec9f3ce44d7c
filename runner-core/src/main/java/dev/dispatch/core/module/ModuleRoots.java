package dev.dispatch.core.module;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where modules are looked for, beside the built-in ones.
 *
 * @param bundled the folder of modules shipped beside the application; repo layer
 * @param workspaceModules the workspace's {@code modules/} folder; repo layer, wins over bundled
 * @param userModules {@code <home>/modules}; need not exist
 */
public record ModuleRoots(
    Optional<Path> bundled, Optional<Path> workspaceModules, Path userModules) {

  /** Returns where the user's overrides of built-in actions are recorded. */
  public Path overrides() {
    return userModules.resolveSibling("runtime-overrides.json");
  }
}
