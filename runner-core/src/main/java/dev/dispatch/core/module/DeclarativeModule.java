package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.module.declarative.DeclaredAction;
import dev.dispatch.core.module.declarative.DeclaredActions;
import dev.dispatch.core.module.declarative.FileGuard;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A module of requests described as data: {@code module.json}, {@code actions/}, {@code jobs/}. */
final class DeclarativeModule extends FolderModule {

  private final DeclaredActions actions;
  private final Map<String, DeclaredAction> read = new ConcurrentHashMap<>();
  private final Map<String, ModuleWarning> warnings = new ConcurrentSkipListMap<>();

  /**
   * Creates a module.
   *
   * @param locked what was approved of its files, where it was installed
   */
  DeclarativeModule(
      Layer layer, ModuleFolder folder, ManifestFile file, Optional<LockedFiles> locked) {
    super(layer, folder, file.manifest(), locked);
    FileGuard guard = locked.<FileGuard>map(LockedFiles::guard).orElse(FileGuard.NONE);
    this.actions =
        new DeclaredActions(folder.path(), file.document(), ManifestSchema.actionForm(), guard);
  }

  @Override
  public List<String> actionNames() {
    return List.copyOf(actions.names());
  }

  @Override
  public Optional<ActionDescriptor> action(String name) {
    return declared(name).map(action -> DeclaredDescription.of(manifest().name(), name, action));
  }

  @Override
  public List<ActionDescriptor> actions() {
    return actionNames().stream().flatMap(name -> readable(name).stream()).toList();
  }

  /** One action that is not valid does not hide the others. */
  private Optional<ActionDescriptor> readable(String name) {
    try {
      return action(name);
    } catch (DispatchException e) {
      warnings.put(name, new ModuleWarning(e.code().name(), source(), e.getMessage(), e.hint()));
      return Optional.empty();
    }
  }

  @Override
  public List<ModuleWarning> warnings() {
    return List.copyOf(warnings.values());
  }

  @Override
  public LoadedModule load() {
    return new DeclarativeCode(manifest().baseUrl(), this::declared);
  }

  @Override
  List<Path> files(Collection<String> names) {
    return names.stream()
        .filter(name -> declared(name).isPresent())
        .flatMap(name -> actions.madeOf(name).stream())
        .distinct()
        .toList();
  }

  private Optional<DeclaredAction> declared(String name) {
    DeclaredAction known = read.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<DeclaredAction> found = actions.find(name);
    found.ifPresent(action -> read.put(name, action));
    return found;
  }
}
