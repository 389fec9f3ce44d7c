package dev.dispatch.core.module;

import dev.dispatch.api.Action;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.DispatchModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A Java module's instance and its actions. */
final class JavaCode implements LoadedModule {

  private final ModuleDescriptor module;
  private final DispatchModule instance;
  private final ModuleBoundary boundary;
  private final Map<String, LoadedAction> actions = new ConcurrentHashMap<>();

  JavaCode(ModuleDescriptor module, DispatchModule instance, ModuleBoundary boundary) {
    this.module = module;
    this.instance = instance;
    this.boundary = boundary;
  }

  /**
   * Makes the instance of a module.
   *
   * @param walled whether the loader is the module's own
   */
  static JavaCode load(ModuleDescriptor module, String entry, ClassLoader loader, boolean walled) {
    Optional<ClassLoader> own = walled ? Optional.of(loader) : Optional.empty();
    ModuleBoundary boundary = new ModuleBoundary(module.name(), own);
    DispatchModule instance = guarded(module, boundary, () -> instance(module, entry, loader));
    return new JavaCode(module, instance, boundary);
  }

  private static DispatchModule instance(ModuleDescriptor module, String entry, ClassLoader loader)
      throws ReflectiveOperationException {
    Object made = Class.forName(entry, true, loader).getConstructor().newInstance();
    if (!(made instanceof DispatchModule instance)) {
      throw invalid(module, "its entry class '" + entry + "' is no DispatchModule", null);
    }
    String expected = module.name() + "@" + module.version();
    String actual = instance.name() + "@" + instance.version();
    if (!actual.equals(expected)) {
      throw invalid(module, "its entry class says it is '" + actual + "'", null);
    }
    return instance;
  }

  @Override
  public LoadedAction action(ActionDescriptor action) {
    return actions.computeIfAbsent(
        action.name(), name -> guarded(module, boundary, () -> loaded(action)));
  }

  private LoadedAction loaded(ActionDescriptor described) {
    for (Action<?, ?> action : List.copyOf(instance.actions())) {
      if (action.spec().name().equals(described.name())) {
        return new JavaAction<>(described, action, boundary.of(described.key()));
      }
    }
    throw invalid(module, "its entry class has no action '" + described.name() + "'", null);
  }

  private static <T> T guarded(
      ModuleDescriptor module, ModuleBoundary boundary, ModuleBoundary.Code<T> code) {
    try {
      return boundary.call(code);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw invalid(module, "loading it was interrupted", e);
    } catch (DispatchException e) {
      throw e.code() == ModuleRegistryError.MODULE_ACTION_CRASHED
          ? invalid(module, "its entry class failed with " + e.details().get("exception"), e)
          : e;
    }
  }

  private static DispatchException invalid(ModuleDescriptor module, String why, Throwable cause) {
    return new DispatchException(
        ModuleRegistryError.MODULE_ENTRY_INVALID,
        "Module '" + module.name() + "' cannot be loaded: " + why + ".",
        "Build the module again from " + module.source() + ", or install another version.",
        cause);
  }
}
