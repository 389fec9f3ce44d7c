package dev.dispatch.core.module;

import java.nio.file.Path;
import java.util.Optional;

/** Loads modules' jars through PF4J, none of whose classes is touched before the first of them. */
final class PluginHost implements AutoCloseable {

  private Optional<ModulePlugins> plugins = Optional.empty();

  /** Returns the class loader of a module's jars, made when it is first asked for. */
  synchronized ClassLoader load(Path folder, ModuleManifest manifest) {
    if (plugins.isEmpty()) {
      plugins = Optional.of(new ModulePlugins());
    }
    return plugins.get().load(folder, manifest);
  }

  @Override
  public synchronized void close() {
    // A lambda would load PF4J though there is nothing to unload.
    if (plugins.isPresent()) {
      plugins.get().unloadPlugins();
      plugins = Optional.empty();
    }
  }
}
