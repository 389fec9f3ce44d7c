package dev.dispatch.core.module;

/** A module that can be loaded: one implementation for each way of writing or shipping one. */
sealed interface KnownModule extends ModuleDescriptor
    permits BuiltinModule, JavaModule, InProcessModule {

  /** Loads the module's code. */
  LoadedModule load();
}
