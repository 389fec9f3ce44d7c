package dev.dispatch.core.module;

import java.util.List;
import java.util.Optional;

/** A module on the application's own class path. */
final class BuiltinModule implements KnownModule {

  private final String name;
  private final Catalogue catalogue;
  private final ClassLoader loader;

  BuiltinModule(String name, Catalogue catalogue, ClassLoader loader) {
    this.name = name;
    this.catalogue = catalogue;
    this.loader = loader;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String version() {
    return catalogue.version();
  }

  @Override
  public String description() {
    return catalogue.description();
  }

  @Override
  public Layer layer() {
    return Layer.BUILTIN;
  }

  @Override
  public String source() {
    return "builtin:" + name;
  }

  @Override
  public Optional<String> digest() {
    return Optional.empty();
  }

  @Override
  public List<String> actionNames() {
    return catalogue.actionNames();
  }

  @Override
  public Optional<ActionDescriptor> action(String action) {
    return catalogue.action(action);
  }

  @Override
  public List<ActionDescriptor> actions() {
    return catalogue.actions();
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
    return JavaCode.load(this, catalogue.entry(), loader, false);
  }
}
