package dev.dispatch.core.registry;

import dev.dispatch.core.bundle.TarWriter;
import dev.dispatch.core.bundle.ZipLimits;
import dev.dispatch.core.bundle.ZipReader;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.module.ModuleManifest;
import dev.dispatch.core.module.ModuleManifestReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the package that an author publishes: {@code npm publish <file>.tgz}. */
public final class PublishablePackage {

  private PublishablePackage() {}

  /**
   * Writes the package of a bundle beside it.
   *
   * @param scope the scope to publish in, {@code @acme}
   * @return the package's file, named as {@code npm pack} names it
   */
  public static Path write(Path bundle, Optional<String> scope) {
    byte[] manifestText;
    Optional<byte[]> readme;
    try (ZipReader zip = ZipReader.open(bundle, ZipLimits.MODULE)) {
      manifestText = zip.read("module.json");
      readme = zip.has("README.md") ? Optional.of(zip.read("README.md")) : Optional.empty();
    }
    ModuleManifest manifest = ModuleManifestReader.read(manifestText, "module.json");
    requirePublishable(manifest);
    PackageName name = name(manifest.name(), scope);
    String file = manifest.name() + "-" + manifest.version() + ".dpmod.zip";
    TarWriter tar = new TarWriter().add("package/package.json", packageJson(name, manifest, file));
    readme.ifPresent(text -> tar.add("package/README.md", text));
    tar.add(
        "package/" + file, AtomicFiles.onDisk().read(bundle, ModulePackage.LIMITS.maxEntryBytes()));
    Path out = bundle.resolveSibling(name.fileName(manifest.version()));
    AtomicFiles.onDisk().replace(out, tar.bytes());
    return out;
  }

  private static PackageName name(String module, Optional<String> scope) {
    return PackageName.parse(scope.map(of -> of + "/").orElse("") + module, Optional.empty());
  }

  // npm drops it, and the version that is published would be another one.
  private static void requirePublishable(ModuleManifest manifest) {
    if (manifest.version().indexOf('+') >= 0) {
      throw RegistryError.REGISTRY_NAME_INVALID.because(
          "The version " + manifest.version() + " cannot be published: registries know no builds.",
          "Give the module a version without '+'.");
    }
  }

  private static byte[] packageJson(PackageName name, ModuleManifest manifest, String bundle) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("name", name.text());
    root.put("version", manifest.version());
    root.put("description", manifest.description());
    root.putArray("keywords").add("dispatch-module");
    root.putArray("files").add(bundle);
    root.putObject("dispatch").put("module", manifest.name()).put("bundle", bundle);
    return (JsonText.pretty(root) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
