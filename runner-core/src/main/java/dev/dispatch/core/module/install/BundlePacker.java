package dev.dispatch.core.module.install;

import dev.dispatch.core.bundle.ZipLimits;
import dev.dispatch.core.bundle.ZipReader;
import dev.dispatch.core.bundle.ZipWriter;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.module.ModuleManifest;
import dev.dispatch.core.module.ModuleManifestReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Packs a module's folder: the same files give the same bytes, on any machine. */
public final class BundlePacker {

  private BundlePacker() {}

  /**
   * A bundle that was packed.
   *
   * @param name the module's name
   * @param version its semantic version
   * @param digest SHA-256 of the bundle's list of files, in lower-case hex
   * @param files how many files the module has
   * @param signedBy SHA-256 of the public key that signed it, in lower-case hex
   */
  public record Packed(
      String name, String version, String digest, int files, Optional<String> signedBy) {}

  /**
   * Packs a folder into a file, whole or not at all.
   *
   * @param key the private key that signs, where one does
   */
  public static Packed pack(Path folder, Path out, Optional<SigningKey> key) {
    if (!Files.isRegularFile(folder.resolve("module.json"))) {
      throw BundleError.BUNDLE_NOT_FOUND.because(
          "There is no module in '" + folder + "'.", "A module is a folder with a module.json.");
    }
    ModuleManifest manifest = ModuleManifestReader.read(folder.resolve("module.json"));
    StagedModule.require(folder, manifest);
    SequencedMap<String, Path> files = BundleFiles.of(folder, manifest);
    SequencedMap<String, String> digests = new TreeMap<>();
    ZipWriter zip = new ZipWriter(ZipLimits.MODULE).stored();
    files.forEach((name, file) -> {
      byte[] bytes = AtomicFiles.onDisk().read(file, ZipLimits.MODULE.maxEntryBytes());
      digests.put(name, Sha256.of(bytes));
      zip.add(name, bytes);
    });
    BundleList list = new BundleList(manifest.name(), manifest.version(), digests);
    zip.add(BundleList.FILE, list.bytes());
    key.ifPresent(signing -> zip.add(BundleList.SIGNATURE, signing.sign(list.bytes()).bytes()));
    zip.writeTo(out);
    requireReadable(out);
    return new Packed(
        manifest.name(),
        manifest.version(),
        list.digest(),
        digests.size(),
        key.map(SigningKey::fingerprint));
  }

  /** What is packed can be installed: names and sizes are held to the reader's own rules. */
  private static void requireReadable(Path bundle) {
    try (ZipReader zip = ZipReader.open(bundle, ZipLimits.MODULE)) {
      BundleList.parse(zip.read(BundleList.FILE));
    } catch (RuntimeException refused) {
      AtomicFiles.onDisk().delete(bundle);
      throw refused;
    }
  }
}
