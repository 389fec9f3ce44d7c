package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import java.nio.file.Path;

/** What the name of a module's folder says about it. */
enum FolderNaming {
  /** Nothing: an author's folder may be called anything. */
  FREE {
    @Override
    boolean mayHold(Path folder, String module) {
      return true;
    }

    @Override
    void check(Path folder, ModuleManifest manifest) {}
  },
  /**
   * {@code <name>@<version>}, as modules are installed; where such a folder was there already, with
   * {@code ~} and the beginning of its digest behind it.
   */
  INSTALLED {
    @Override
    boolean mayHold(Path folder, String module) {
      return folder.getFileName().toString().startsWith(module + "@");
    }

    @Override
    void check(Path folder, ModuleManifest manifest) {
      String expected = manifest.name() + "@" + manifest.version();
      if (!id(folder).equals(expected)) {
        throw new DispatchException(
            ModuleRegistryError.MODULE_MANIFEST_INVALID,
            "The folder '" + folder.getFileName() + "' holds module '" + expected + "'.",
            "Install the module again; its folder is called by its name and version.");
      }
    }
  };

  /** What stands before a digest in the name of a folder. */
  static final char SUFFIX = '~';

  /** Returns {@code name@version} of an installed module's folder. */
  static String id(Path folder) {
    String name = folder.getFileName().toString();
    int suffix = name.indexOf(SUFFIX);
    return suffix < 0 ? name : name.substring(0, suffix);
  }

  /** Returns whether a folder may hold a module of a name. */
  abstract boolean mayHold(Path folder, String module);

  /** Throws where a folder's name and its manifest contradict each other. */
  abstract void check(Path folder, ModuleManifest manifest);
}
