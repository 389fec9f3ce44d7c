package dev.dispatch.core.module;

import dev.dispatch.api.DispatchModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The modules of all layers: which of them provides an action, and its code when it is to run.
 *
 * <p>Lazy: nothing is read before it is asked for, and only of the module that was asked for. Safe
 * for use by many threads.
 */
public interface ModuleRegistry extends AutoCloseable {

  /** Returns the registry of the built-in modules and those below some roots; reads nothing yet. */
  static ModuleRegistry open(ModuleRoots roots) {
    PluginHost plugins = new PluginHost();
    return new LayeredModules(ModuleLayers.of(roots, List.of(), plugins), plugins);
  }

  /** Returns the registry of {@link #open} with the module of a folder before all others. */
  static ModuleRegistry open(ModuleRoots roots, Path module) {
    PluginHost plugins = new PluginHost();
    ModuleSource first = FolderLayer.ofFolder(Layer.REPO, module, plugins);
    return new LayeredModules(ModuleLayers.of(roots, List.of(first), plugins), plugins);
  }

  /** Returns the registry of modules that are objects of this program, as built-in ones. */
  static ModuleRegistry of(DispatchModule... modules) {
    PluginHost plugins = new PluginHost();
    ModuleLayers layers =
        new ModuleLayers(
            new InProcessLayer(List.of(modules)), List.of(), Overrides.none(), Map.of());
    return new LayeredModules(layers, plugins);
  }

  /**
   * Returns the registry of the one module in a folder, for who wants to know whether it is good.
   */
  static ModuleRegistry of(Path folder) {
    PluginHost plugins = new PluginHost();
    ModuleLayers layers =
        new ModuleLayers(
            new InProcessLayer(List.of()),
            List.of(FolderLayer.ofFolder(Layer.REPO, folder, plugins)),
            Overrides.none(),
            Map.of());
    return new LayeredModules(layers, plugins);
  }

  /** Returns the action of a key {@code module.action}, from the layer that wins. */
  Optional<ResolvedAction> find(String actionKey);

  /** Returns the module of a name from the last layer that has it; of a layer, the best version. */
  Optional<ModuleDescriptor> module(String name);

  /** Returns the best version of each module of each layer, by name, then layer. */
  List<ModuleDescriptor> modules();

  /** Returns every key that {@link #find} finds. */
  SortedSet<String> actionKeys();

  /** Returns the actions that more than one layer provides, sorted by key. */
  List<ModuleConflict> conflicts();

  /** Returns what is wrong with modules that were left out, and with overrides. */
  List<ModuleWarning> warnings();

  /**
   * Returns a view that prefers versions in a range (npm notation), by module name; where none is
   * in range the best version is given all the same, and it is for the caller to complain.
   */
  ModuleRegistry preferring(Map<String, List<String>> ranges);

  /**
   * Loads the code of an action's module, once per registry.
   *
   * @throws dev.dispatch.api.DispatchException when the code cannot be loaded
   */
  LoadedAction load(ResolvedAction action);

  /** Unloads what was loaded. */
  @Override
  void close();
}
