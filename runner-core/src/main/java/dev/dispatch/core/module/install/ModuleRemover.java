package dev.dispatch.core.module.install;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.FolderDeletion;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.module.LockedModule;
import dev.dispatch.core.module.ModuleLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Removes installed modules: out of the lock file first, which is the commit point. */
public final class ModuleRemover {

  private final Path modules;

  /** Creates a remover for a folder of installed modules. */
  public ModuleRemover(Path userModules) {
    this.modules = userModules;
  }

  /**
   * Removes every version of a module, or one, and returns what was removed as {@code
   * name@version}, sorted.
   */
  public List<String> remove(String name, Optional<String> version) {
    LockFile held = LockFile.acquire(modules.resolveSibling("modules.lock"));
    try {
      List<String> removed = new ArrayList<>();
      for (LockedModule module : locked(name, version)) {
        ModuleLock.load(modules).without(module).commit();
        FolderDeletion.delete(modules.resolve(module.folder()));
        removed.add(module.id());
      }
      for (Path folder : placedByHand(name, version)) {
        FolderDeletion.delete(folder);
        removed.add(folder.getFileName().toString());
      }
      if (removed.isEmpty()) {
        throw notInstalled(name, version);
      }
      return removed.stream().sorted().toList();
    } finally {
      held.close();
    }
  }

  private List<LockedModule> locked(String name, Optional<String> version) {
    return ModuleLock.load(modules).modules().values().stream()
        .filter(module -> module.name().equals(name))
        .filter(module -> version.filter(wanted -> !wanted.equals(module.version())).isEmpty())
        .toList();
  }

  /** Folders that no installation made: their names alone are compared, none becomes a path. */
  private List<Path> placedByHand(String name, Optional<String> version) {
    String start = name + "@" + version.orElse("");
    return AtomicFiles.onDisk().list(modules).stream()
        .filter(folder -> {
          String is = folder.getFileName().toString();
          return version.isEmpty() ? is.startsWith(start) : is.equals(start);
        })
        .toList();
  }

  private static RuntimeException notInstalled(String name, Optional<String> version) {
    String asked = name + version.map(one -> "@" + one).orElse("");
    return BundleError.MODULE_NOT_INSTALLED.because(
        "No module '" + asked + "' is installed.", "'dispatch module list' lists the modules.");
  }
}
