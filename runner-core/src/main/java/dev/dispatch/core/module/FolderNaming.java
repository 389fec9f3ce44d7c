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
  /** {@code <name>@<version>}, as modules are installed. */
  INSTALLED {
    @Override
    boolean mayHold(Path folder, String module) {
      return folder.getFileName().toString().startsWith(module + "@");
    }

    @Override
    void check(Path folder, ModuleManifest manifest) {
      String expected = manifest.name() + "@" + manifest.version();
      if (!folder.getFileName().toString().equals(expected)) {
        throw new DispatchException(
            ModuleRegistryError.MODULE_MANIFEST_INVALID,
            "The folder '" + folder.getFileName() + "' holds module '" + expected + "'.",
            "Install the module again; its folder is called by its name and version.");
      }
    }
  };

  /** Returns whether a folder may hold a module of a name. */
  abstract boolean mayHold(Path folder, String module);

  /** Throws where a folder's name and its manifest contradict each other. */
  abstract void check(Path folder, ModuleManifest manifest);
}
