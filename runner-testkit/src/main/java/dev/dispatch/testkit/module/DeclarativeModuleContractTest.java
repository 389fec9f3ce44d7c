package dev.dispatch.testkit.module;

import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleManifest;
import dev.dispatch.core.module.ModuleManifestReader;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleRoots;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What every declarative module keeps; a module's test extends it and says which folder. */
public abstract class DeclarativeModuleContractTest extends ActionsContractTest {

  /** Returns the module's folder; the folder around it holds modules only. */
  protected abstract Path folder();

  private ModuleManifest manifest() {
    return ModuleManifestReader.read(folder().resolve("module.json"));
  }

  private <T> T ofModule(Function<ModuleDescriptor, T> question) {
    try (ModuleRegistry registry = open()) {
      return question.apply(registry.module(name()).orElseThrow());
    }
  }

  @Override
  final String name() {
    return manifest().name();
  }

  @Override
  final String version() {
    return ofModule(ModuleDescriptor::version);
  }

  @Override
  final String description() {
    return ofModule(ModuleDescriptor::description);
  }

  @Override
  final List<ActionDescriptor> actions() {
    return ofModule(ModuleDescriptor::actions);
  }

  @Override
  final ModuleRegistry open() {
    Path modules = folder().toAbsolutePath().getParent();
    return ModuleRegistry.open(
        new ModuleRoots(Optional.empty(), Optional.of(modules), modules.resolve("none")));
  }
}
