package dev.dispatch.core.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The registry over the layers. */
final class LayeredModules implements ModuleRegistry {

  private final ModuleLayers layers;
  private final PluginHost plugins;
  private final Map<String, LoadedModule> loaded;

  LayeredModules(ModuleLayers layers, PluginHost plugins) {
    this(layers, plugins, new ConcurrentHashMap<>());
  }

  private LayeredModules(
      ModuleLayers layers, PluginHost plugins, Map<String, LoadedModule> loaded) {
    this.layers = layers;
    this.plugins = plugins;
    this.loaded = loaded;
  }

  @Override
  public Optional<ResolvedAction> find(String actionKey) {
    return ActionKey.parse(actionKey).flatMap(layers::find);
  }

  @Override
  public Optional<ModuleDescriptor> module(String name) {
    return layers.named(name).stream().map(ModuleDescriptor.class::cast).findFirst();
  }

  @Override
  public List<ModuleDescriptor> modules() {
    List<ModuleDescriptor> modules = new ArrayList<>();
    for (String name : layers.names()) {
      modules.addAll(layers.named(name).reversed());
    }
    return modules;
  }

  @Override
  public SortedSet<String> actionKeys() {
    SortedSet<String> keys = new TreeSet<>();
    for (ModuleDescriptor module : modules()) {
      module.actionNames().forEach(name -> keys.add(module.name() + "." + name));
    }
    return keys;
  }

  @Override
  public List<ModuleConflict> conflicts() {
    return new ModuleConflicts(layers).list();
  }

  @Override
  public List<ModuleWarning> warnings() {
    List<ModuleWarning> warnings = new ArrayList<>();
    layers.lastFirst().reversed().forEach(layer -> warnings.addAll(layer.warnings()));
    warnings.addAll(layers.overrides().warnings());
    warnings.addAll(new ModuleConflicts(layers).warnings());
    return warnings;
  }

  @Override
  public ModuleRegistry preferring(Map<String, List<String>> ranges) {
    return new LayeredModules(layers.preferring(ranges), plugins, loaded);
  }

  @Override
  public LoadedAction load(ResolvedAction action) {
    KnownModule module = (KnownModule) action.module();
    return loaded.computeIfAbsent(module.source(), source -> module.load()).action(action.action());
  }

  @Override
  public void close() {
    loaded.clear();
    plugins.close();
  }
}
