package dev.dispatch.core.module.install;

import dev.dispatch.core.file.FileContent;
import dev.dispatch.core.module.LockedSource;
import dev.dispatch.core.module.ModuleManifest;

/**
 * A bundle from a registry, and what the registry said that it is.
 *
 * @param name the module's name
 * @param version its semantic version
 * @param source where it came from
 * @param bundle its bytes; written once, under the lock on the modules
 */
public record Delivery(String name, String version, LockedSource source, FileContent bundle) {

  /** Refuses another module, or another version, than the one that was ordered. */
  void require(ModuleManifest manifest) {
    if (!manifest.name().equals(name) || !manifest.version().equals(version)) {
      throw BundleError.BUNDLE_INVALID.because(
          "The package '"
              + source.packageName()
              + "' should hold "
              + name
              + "@"
              + version
              + " and holds "
              + manifest.name()
              + "@"
              + manifest.version()
              + ".",
          "Tell its author; 'module pack --npm' writes packages in which both agree.");
    }
  }
}
