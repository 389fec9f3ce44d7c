package dev.dispatch.core.module;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the lock file says of the folders of installed modules; read when it is first needed. */
final class FolderLocks {

  /** Locks nothing. */
  static final FolderLocks NONE = new FolderLocks(List.of());

  private final List<Path> roots;
  private final Map<Path, ModuleLock> locks = new HashMap<>();

  FolderLocks(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /**
   * Returns whether a folder holds a module: of a version that is locked only the folder that the
   * lock names, and no folder that an installation made and did not commit.
   */
  boolean admits(Path folder) {
    if (roots.isEmpty()) {
      return true;
    }
    String name = folder.getFileName().toString();
    return lock(folder)
        .map(module -> module.folder().equals(name))
        .orElse(name.indexOf(FolderNaming.SUFFIX) < 0);
  }

  /** Returns what was approved of a folder that holds a locked module. */
  Optional<LockedFiles> find(Path folder) {
    return roots.isEmpty()
        ? Optional.empty()
        : lock(folder).map(module -> new LockedFiles(folder, module));
  }

  private Optional<LockedModule> lock(Path folder) {
    String id = FolderNaming.id(folder);
    int at = id.indexOf('@');
    return at < 0
        ? Optional.empty()
        : lockOf(folder.getParent()).find(id.substring(0, at), id.substring(at + 1));
  }

  private synchronized ModuleLock lockOf(Path root) {
    return locks.computeIfAbsent(root, ModuleLock::load);
  }
}
