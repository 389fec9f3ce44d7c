package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules in the folders below some roots.
 *
 * <p>A manifest is read when its folder may hold the module that is asked for, its jar only when it
 * does. A folder that is no good becomes a warning and is left out.
 */
final class FolderLayer implements ModuleSource {

  private static final Comparator<KnownModule> BEST_FIRST =
      (a, b) -> ModuleVersions.compare(b.version(), a.version());

  private final Layer layer;
  private final List<Path> roots;
  private final FolderNaming naming;
  private final PluginHost plugins;
  private final FolderLocks locks;
  private final Map<Path, Optional<ManifestFile>> manifests = new ConcurrentHashMap<>();
  private final Map<Path, Optional<KnownModule>> modules = new ConcurrentHashMap<>();
  private final Map<Path, ModuleWarning> warnings = new ConcurrentHashMap<>();
  private Optional<List<Path>> folders = Optional.empty();

  /**
   * Creates a layer.
   *
   * @param roots where to look; of two equal versions the one of the earlier root wins
   */
  FolderLayer(Layer layer, List<Path> roots, FolderNaming naming, PluginHost plugins) {
    this.locks = naming == FolderNaming.INSTALLED ? new FolderLocks(roots) : FolderLocks.NONE;
    this.layer = layer;
    this.roots = roots;
    this.naming = naming;
    this.plugins = plugins;
  }

  /** Returns a layer of one folder, which need not stand below a root. */
  static FolderLayer ofFolder(Layer layer, Path folder, PluginHost plugins) {
    FolderLayer one = new FolderLayer(layer, List.of(), FolderNaming.FREE, plugins);
    one.folders = Optional.of(List.of(folder));
    return one;
  }

  @Override
  public SortedSet<String> names() {
    return folders().stream()
        .flatMap(folder -> module(folder).stream())
        .map(KnownModule::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public List<KnownModule> named(String name) {
    return folders().stream()
        .filter(folder -> naming.mayHold(folder, name))
        .filter(folder ->
            manifest(folder).filter(found -> found.manifest().name().equals(name)).isPresent())
        .flatMap(folder -> module(folder).stream())
        .sorted(BEST_FIRST)
        .toList();
  }

  @Override
  public List<ModuleWarning> warnings() {
    names();
    Stream<ModuleWarning> ofActions =
        modules.values().stream().flatMap(Optional::stream).flatMap(m -> m.warnings().stream());
    return Stream.concat(warnings.values().stream(), ofActions)
        .sorted(ModuleWarning.BY_SOURCE)
        .toList();
  }

  private synchronized List<Path> folders() {
    if (folders.isEmpty()) {
      List<Path> found = new ArrayList<>();
      roots.forEach(root -> found.addAll(foldersBelow(root)));
      folders = Optional.of(found);
    }
    return folders.get();
  }

  private List<Path> foldersBelow(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(child -> Files.isRegularFile(child.resolve("module.json")))
          .filter(locks::admits)
          .sorted()
          .toList();
    } catch (IOException e) {
      warn(root, ModuleFolder.unreadable(root, e));
      return List.of();
    }
  }

  private Optional<ManifestFile> manifest(Path folder) {
    return manifests.computeIfAbsent(folder, this::readManifest);
  }

  private Optional<ManifestFile> readManifest(Path folder) {
    try {
      ManifestFile file = ModuleManifestReader.open(folder.resolve("module.json"));
      naming.check(folder, file.manifest());
      return Optional.of(file);
    } catch (DispatchException e) {
      warn(folder, e);
      return Optional.empty();
    }
  }

  private Optional<KnownModule> module(Path folder) {
    return modules.computeIfAbsent(
        folder, path -> manifest(path).flatMap(file -> open(path, file)));
  }

  private Optional<KnownModule> open(Path path, ManifestFile file) {
    try {
      Optional<LockedFiles> locked = locks.find(path);
      locked.ifPresent(LockedFiles::requireIntact);
      return Optional.of(
          switch (file.manifest().kind()) {
            case JAVA ->
                JavaModule.open(layer, new ModuleFolder(path), file.manifest(), locked, plugins);
            case DECLARATIVE -> new DeclarativeModule(layer, new ModuleFolder(path), file, locked);
          });
    } catch (DispatchException e) {
      warn(path, e);
      return Optional.empty();
    }
  }

  private void warn(Path path, DispatchException e) {
    warnings.put(
        path, new ModuleWarning(e.code().name(), path.toString(), e.getMessage(), e.hint()));
  }
}
