package dev.dispatch.core.module;

import dev.dispatch.api.Action;
import dev.dispatch.api.DispatchModule;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A module that is an object of the running program, described when it is made. */
final class InProcessModule implements KnownModule {

  private final DispatchModule module;
  private final TreeMap<String, ActionDescriptor> actions = new TreeMap<>();

  InProcessModule(DispatchModule module) {
    this.module = module;
    for (Action<?, ?> action : module.actions()) {
      ActionDescriptor described = ModuleDescriber.describe(module.name(), action);
      actions.put(described.name(), described);
    }
  }

  @Override
  public String name() {
    return module.name();
  }

  @Override
  public String version() {
    return module.version();
  }

  @Override
  public String description() {
    return ModuleDescriber.description(module);
  }

  @Override
  public Layer layer() {
    return Layer.BUILTIN;
  }

  @Override
  public String source() {
    return "builtin:" + module.name();
  }

  @Override
  public Optional<String> digest() {
    return Optional.empty();
  }

  @Override
  public List<String> actionNames() {
    return List.copyOf(actions.keySet());
  }

  @Override
  public Optional<ActionDescriptor> action(String name) {
    return Optional.ofNullable(actions.get(name));
  }

  @Override
  public List<ActionDescriptor> actions() {
    return List.copyOf(actions.values());
  }

  @Override
  public List<ModuleJob> jobs() {
    return List.of();
  }

  @Override
  public List<String> hosts() {
    return List.of();
  }

  @Override
  public LoadedModule load() {
    return new JavaCode(this, module, new ModuleBoundary(module.name(), Optional.empty()));
  }
}
