package dev.dispatch.core.module.install;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.FolderDeletion;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.module.LockedModule;
import dev.dispatch.core.module.ModuleLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes installed modules. A folder is renamed first, to what counts as no module, so that
 * whoever is killed on the way leaves the module whole or gone, and never a part of it (G-E2).
 */
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
      ModuleLock.deleteLeftovers(modules);
      List<String> removed = new ArrayList<>();
      for (LockedModule module : locked(name, version)) {
        setAside(modules.resolve(module.folder()), module.id());
        ModuleLock.load(modules).without(module).commit();
        FolderDeletion.delete(aside(module.id()));
        removed.add(module.id());
      }
      for (Path folder : placedByHand(name, version)) {
        String id = folder.getFileName().toString();
        setAside(folder, id);
        FolderDeletion.delete(aside(id));
        removed.add(id);
      }
      if (removed.isEmpty()) {
        throw notInstalled(name, version);
      }
      return removed.stream().sorted().toList();
    } finally {
      held.close();
    }
  }

  /** A folder that is not there was set aside by somebody who was killed. */
  private void setAside(Path folder, String id) {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      FolderDeletion.delete(aside(id));
      AtomicFiles.onDisk().publish(folder, aside(id));
    }
  }

  private Path aside(String id) {
    return modules.resolve(id + "~gone");
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
          return is.indexOf('~') < 0
              && (version.isEmpty() ? is.startsWith(start) : is.equals(start));
        })
        .toList();
  }

  private static RuntimeException notInstalled(String name, Optional<String> version) {
    String asked = name + version.map(one -> "@" + one).orElse("");
    return BundleError.MODULE_NOT_INSTALLED.because(
        "No module '" + asked + "' is installed.", "'dispatch module list' lists the modules.");
  }
}
