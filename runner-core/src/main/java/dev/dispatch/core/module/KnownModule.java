package dev.dispatch.core.module;

import java.util.List;

/** A module that can be loaded: one implementation for each way of writing or shipping one. */
sealed interface KnownModule extends ModuleDescriptor
    permits BuiltinModule, FolderModule, InProcessModule {

  /** Returns what was found wrong with its actions so far, while they were read. */
  default List<ModuleWarning> warnings() {
    return List.of();
  }

  /** Loads the module's code. */
  LoadedModule load();
}
