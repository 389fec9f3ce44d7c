package dev.dispatch.core.module;

import dev.dispatch.api.DispatchModule;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;

/** Modules that are objects of the running program. */
final class InProcessLayer implements ModuleSource {

  private final TreeMap<String, KnownModule> modules = new TreeMap<>();

  InProcessLayer(List<DispatchModule> modules) {
    for (DispatchModule module : modules) {
      this.modules.put(module.name(), new InProcessModule(module));
    }
  }

  @Override
  public SortedSet<String> names() {
    return modules.navigableKeySet();
  }

  @Override
  public List<KnownModule> named(String name) {
    return modules.containsKey(name) ? List.of(modules.get(name)) : List.of();
  }

  @Override
  public List<ModuleWarning> warnings() {
    return List.of();
  }
}
