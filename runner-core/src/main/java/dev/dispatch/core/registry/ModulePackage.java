package dev.dispatch.core.registry;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.bundle.TarReader;
import dev.dispatch.core.bundle.ZipError;
import dev.dispatch.core.bundle.ZipLimits;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A package of npm that carries a module: {@code package.json}, which names the bundle, and the
 * bundle. All else in it is looked at by the rules for archives, and left alone.
 *
 * @param file the archive
 * @param bundle the name of the bundle in it
 */
record ModulePackage(Path file, String bundle) {

  private static final long MIB = 1024 * 1024;

  /** A bundle as large as bundles may be, and a little beside it. */
  static final ZipLimits LIMITS = new ZipLimits(1_000, 72 * MIB, 64 * MIB, 100, MIB);

  private static final String MANIFEST = "package.json";

  /**
   * Opens an archive and checks all of it; nothing is written.
   *
   * @throws DispatchException {@code REGISTRY_PACKAGE_INVALID} where it is not the module that was
   *     asked for
   */
  static ModulePackage open(Path file, PackageName name, String version) {
    Map<String, Long> files = new HashMap<>();
    JsonNode[] manifest = {MissingNode.getInstance()};
    try {
      TarReader.read(
          file,
          LIMITS,
          (item, content) -> {
            String inner = inner(item.name());
            files.put(inner, item.size());
            if (inner.equals(MANIFEST)) {
              byte[] bytes = content.readNBytes(JsonLimits.JOB.maxBytes() + 1);
              manifest[0] = StrictJson.parse(bytes, MANIFEST, JsonLimits.JOB).root();
            }
          });
    } catch (DispatchException refused) {
      throw new DispatchException(
          RegistryError.REGISTRY_PACKAGE_INVALID,
          "The package '" + name.text() + "' " + version + " is refused: " + refused.getMessage(),
          refused.code() instanceof ZipError
              ? "Do not install it; tell its author, and the registry's owner."
              : refused.hint(),
          refused);
    }
    return new ModulePackage(file, bundle(manifest[0], files, name, version));
  }

  private static String bundle(
      JsonNode manifest, Map<String, Long> files, PackageName name, String version) {
    boolean same =
        manifest.path("name").asString("").equals(name.text())
            && manifest.path("version").asString("").equals(version);
    if (!same) {
      throw invalid(name, version, "its package.json speaks of another package");
    }
    Optional<String> bundle =
        Optional.of(manifest.path("dispatch").path("bundle").asString(""))
            .filter(text -> !text.isEmpty());
    if (bundle.isEmpty()) {
      throw invalid(name, version, "its package.json names no bundle, so that it is no module");
    }
    if (!files.containsKey(bundle.get())) {
      throw invalid(name, version, "the bundle that its package.json names is not in it");
    }
    return bundle.get();
  }

  /** Writes the bundle. */
  void writeTo(OutputStream out) throws IOException {
    TarReader.read(
        file,
        LIMITS,
        (item, content) -> {
          if (inner(item.name()).equals(bundle)) {
            content.transferTo(out);
          }
        });
  }

  /** The first folder is {@code package} by custom, and means nothing. */
  private static String inner(String name) {
    return name.substring(name.indexOf('/') + 1);
  }

  private static DispatchException invalid(PackageName name, String version, String why) {
    return RegistryError.REGISTRY_PACKAGE_INVALID.because(
        "The package '" + name.text() + "' " + version + " cannot be installed: " + why + ".",
        "Modules are published by 'module pack --npm' and 'npm publish'.");
  }
}
