package dev.dispatch.core.module;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which module provides an action: the last layer wins, but a built-in action yields only to a
 * recorded override (G-E4).
 *
 * @param builtin the first layer
 * @param others the layers after it, the winning one first
 * @param ranges the ranges that the version to prefer lies in, by module name
 */
record ModuleLayers(
    ModuleSource builtin,
    List<ModuleSource> others,
    Overrides overrides,
    Map<String, List<String>> ranges) {

  /** More modules that need each other in turn than anybody has. */
  private static final int LONGEST_CHAIN = 50;

  /**
   * Returns the layers below some roots.
   *
   * @param before layers that win over all of them
   */
  static ModuleLayers of(ModuleRoots roots, List<ModuleSource> before, PluginHost plugins) {
    List<Path> repo =
        Stream.concat(roots.workspaceModules().stream(), roots.bundled().stream()).toList();
    List<ModuleSource> others = new ArrayList<>(before);
    others.add(
        new FolderLayer(Layer.USER, List.of(roots.userModules()), FolderNaming.INSTALLED, plugins));
    others.add(new FolderLayer(Layer.REPO, repo, FolderNaming.FREE, plugins));
    return new ModuleLayers(
        new BuiltinLayer(ModuleRegistry.class.getClassLoader()),
        List.copyOf(others),
        new Overrides(roots.overrides()),
        Map.of());
  }

  /**
   * Returns the same layers with other versions preferred: those that are asked for, and those that
   * the modules which are named need in turn.
   */
  ModuleLayers preferring(Map<String, List<String>> wanted) {
    ModuleLayers chosen = new ModuleLayers(builtin, others, overrides, Map.copyOf(wanted));
    for (int round = 0; round < LONGEST_CHAIN; round++) {
      Map<String, List<String>> more = chosen.needed(wanted);
      if (more.equals(chosen.ranges)) {
        break;
      }
      chosen = new ModuleLayers(builtin, others, overrides, Map.copyOf(more));
    }
    return chosen;
  }

  /** Returns what is wanted, and what the modules that are chosen for it need. */
  private Map<String, List<String>> needed(Map<String, List<String>> wanted) {
    Map<String, List<String>> all = new TreeMap<>();
    wanted.forEach((name, list) -> all.put(name, new ArrayList<>(list)));
    for (String name : ranges.keySet()) {
      Map<String, String> needs =
          named(name).stream().findFirst().map(KnownModule::dependencies).orElse(Map.of());
      needs.forEach(
          (other, range) -> all.computeIfAbsent(other, o -> new ArrayList<>()).add(range));
    }
    return all;
  }

  /** Returns the layers, the winning one first. */
  List<ModuleSource> lastFirst() {
    return Stream.concat(others.stream(), Stream.of(builtin)).toList();
  }

  /** Returns the names of the modules of all layers. */
  SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    lastFirst().forEach(layer -> names.addAll(layer.names()));
    return names;
  }

  /** Returns the best version of a module in each layer that has it, the winning layer first. */
  List<KnownModule> named(String name) {
    return lastFirst().stream().flatMap(layer -> best(layer, name).stream()).toList();
  }

  /** Returns who provides an action. */
  Optional<ResolvedAction> find(ActionKey key) {
    Optional<ResolvedAction> own = best(builtin, key.module()).flatMap(key::in);
    if (own.isPresent()) {
      return replacing(key).or(() -> own);
    }
    return others.stream()
        .flatMap(layer -> best(layer, key.module()).flatMap(key::in).stream())
        .findFirst();
  }

  private Optional<ResolvedAction> replacing(ActionKey key) {
    return overrides.find(key.text()).flatMap(override -> replacing(key, override));
  }

  private Optional<ResolvedAction> replacing(ActionKey key, RecordedOverride override) {
    return others.stream()
        .flatMap(layer -> layer.named(key.module()).stream())
        .filter(override::covers)
        .flatMap(module -> key.in(module).stream())
        .findFirst();
  }

  private Optional<KnownModule> best(ModuleSource layer, String name) {
    List<KnownModule> versions = layer.named(name);
    return versions.stream()
        .filter(module -> isInRange(name, module))
        .findFirst()
        .or(() -> versions.stream().findFirst());
  }

  private boolean isInRange(String name, KnownModule module) {
    return ranges.getOrDefault(name, List.of()).stream()
        .allMatch(range -> ModuleVersions.satisfies(module.version(), range));
  }
}
