package dev.dispatch.core.module.install;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.bundle.ZipLimits;
import dev.dispatch.core.bundle.ZipReader;
import dev.dispatch.core.bundle.ZipWriter;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.FolderDeletion;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.module.LockedModule;
import dev.dispatch.core.module.LockedSource;
import dev.dispatch.core.module.ModuleLock;
import dev.dispatch.core.module.ModuleManifest;
import dev.dispatch.core.module.ModuleManifestReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Installs bundles into a home: unpack beside the place, check everything, rename, and replace the
 * lock file, which is the commit point (G-E2). Whoever is killed on the way leaves the old state,
 * and what it left lying is cleared by the next one.
 */
public final class BundleInstaller {

  private static final int SHORT = 12;

  private final Path modules;
  private final Path staging;
  private final Path lock;

  /** Creates an installer for a folder of installed modules, which need not exist. */
  public BundleInstaller(Path userModules) {
    this.modules = userModules;
    this.staging = userModules.resolveSibling(".staging");
    this.lock = userModules.resolveSibling("modules.lock");
  }

  /**
   * What is required of a bundle.
   *
   * @param trusted SHA-256 of the public keys that are trusted, in lower-case hex
   * @param signatureRequired whether one of them must have signed it
   * @param replace whether the same version may be installed with other content
   */
  public record Policy(Set<String> trusted, boolean signatureRequired, boolean replace) {

    public Policy {
      trusted = Set.copyOf(trusted);
    }
  }

  /**
   * What was installed.
   *
   * @param module what is locked now
   * @param folder where it is
   * @param changed false where the very same was installed already
   * @param trusted whether a trusted key signed it
   * @param actions the keys of its actions
   * @param hosts the hosts that it says it talks to
   */
  public record Installed(
      LockedModule module,
      Path folder,
      boolean changed,
      boolean trusted,
      List<String> actions,
      List<String> hosts) {}

  /** Installs a bundle, or throws and leaves everything as it was. */
  public Installed install(Path bundle, Policy policy) {
    if (!Files.isRegularFile(bundle)) {
      throw BundleError.BUNDLE_NOT_FOUND.because(
          "There is no bundle '" + bundle + "'.", "Give a *.dpmod.zip that 'module pack' made.");
    }
    return alone(() -> installStaged(bundle, policy, Optional.empty()));
  }

  /** Installs a bundle that was handed over, or throws and leaves everything as it was. */
  public Installed install(Delivery delivery, Policy policy) {
    return alone(() -> {
      Path bundle = staging.resolve("delivered.zip");
      AtomicFiles.onDisk().create(bundle, delivery.bundle());
      return installStaged(bundle, policy, Optional.of(delivery));
    });
  }

  /** Does something with the lock held and a staging folder that is empty. */
  private Installed alone(Supplier<Installed> installation) {
    AtomicFiles.onDisk().createDurableDirectories(modules);
    LockFile held = LockFile.acquire(lock);
    try {
      FolderDeletion.delete(staging);
      ModuleLock.deleteLeftovers(modules);
      AtomicFiles.onDisk().createDirectories(staging);
      return installation.get();
    } finally {
      FolderDeletion.delete(staging);
      held.close();
    }
  }

  private Installed installStaged(Path bundle, Policy policy, Optional<Delivery> delivery) {
    Path folder = staging.resolve("module");
    AtomicFiles.onDisk().createDirectories(folder);
    Opened opened = open(bundle, folder);
    delivery.ifPresent(promised -> promised.require(opened.manifest()));
    Optional<String> signedBy = opened.signature().map(BundleSignature::fingerprint);
    boolean trusted = signedBy.filter(policy.trusted()::contains).isPresent();
    if (policy.signatureRequired() && !trusted) {
      throw unsigned(signedBy);
    }
    StagedModule staged = StagedModule.require(folder, opened.manifest());
    LockedModule module = locked(opened.list(), signedBy).source(delivery.map(Delivery::source));
    ModuleLock before = ModuleLock.load(modules);
    Optional<LockedModule> old = before.find(module.name(), module.version());
    boolean changed =
        old.filter(there -> there.digest().equals(module.digest()) && isThere(there)).isEmpty();
    LockedModule now =
        changed
            ? commit(folder, module, before, policy)
            : noted(old.orElseThrow(), module.source(), before);
    return new Installed(
        now, modules.resolve(now.folder()), changed, trusted, staged.actions(), staged.hosts());
  }

  /** A bundle that was unpacked and is what its list says. */
  private record Opened(
      BundleList list, ModuleManifest manifest, Optional<BundleSignature> signature) {}

  private Opened open(Path bundle, Path folder) {
    try (ZipReader zip = ZipReader.open(bundle, ZipLimits.MODULE)) {
      if (!zip.has(BundleList.FILE) || !zip.has("module.json")) {
        throw invalid("it has no bundle.json, or no module.json");
      }
      Map<String, String> found = new TreeMap<>(zip.extract(folder));
      requireAsPacked(bundle, folder, found.keySet());
      BundleList list = BundleList.parse(zip.read(BundleList.FILE));
      Optional<BundleSignature> signature =
          zip.has(BundleList.SIGNATURE)
              ? Optional.of(BundleSignature.parse(zip.read(BundleList.SIGNATURE)))
              : Optional.empty();
      signature.ifPresent(signed -> signed.require(zip.read(BundleList.FILE)));
      for (String own : List.of(BundleList.FILE, BundleList.SIGNATURE)) {
        found.remove(own);
        AtomicFiles.onDisk().delete(folder.resolve(own));
      }
      list.require(found);
      return new Opened(list, manifest(folder, list), signature);
    }
  }

  /**
   * G-E3: packed again, the files give the very archive, so that no byte of it is unaccounted for.
   */
  private void requireAsPacked(Path bundle, Path folder, Set<String> names) {
    ZipWriter again = new ZipWriter(ZipLimits.MODULE).stored();
    names.forEach(name -> again.add(name, folder.resolve(name)));
    Path packed = staging.resolve("again.zip");
    again.writeTo(packed);
    try {
      if (Files.mismatch(bundle, packed) >= 0) {
        throw invalid("it is not as 'module pack' writes it");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ModuleManifest manifest(Path folder, BundleList list) {
    ModuleManifest manifest = ModuleManifestReader.read(folder.resolve("module.json"));
    if (!manifest.name().equals(list.name()) || !manifest.version().equals(list.version())) {
      throw invalid("bundle.json and module.json speak of different modules");
    }
    return manifest;
  }

  private static LockedModule locked(BundleList list, Optional<String> signedBy) {
    return new LockedModule(
        list.name(),
        list.version(),
        list.name() + "@" + list.version(),
        list.digest(),
        signedBy,
        Optional.empty(),
        list.files());
  }

  /** The same content from a registry: where it can be had from is worth a note. */
  private static LockedModule noted(
      LockedModule there, Optional<LockedSource> source, ModuleLock before) {
    if (source.isEmpty() || source.equals(there.source())) {
      return there;
    }
    LockedModule now = there.source(source);
    before.with(now).commit();
    return now;
  }

  private boolean isThere(LockedModule module) {
    return Files.isDirectory(modules.resolve(module.folder()), LinkOption.NOFOLLOW_LINKS);
  }

  private LockedModule commit(Path staged, LockedModule module, ModuleLock before, Policy policy) {
    Path plain = modules.resolve(module.folder());
    boolean taken = Files.exists(plain, LinkOption.NOFOLLOW_LINKS);
    if (taken && !policy.replace()) {
      throw taken(module);
    }
    LockedModule placed = taken ? aside(module) : module;
    Path target = modules.resolve(placed.folder());
    FolderDeletion.delete(target); // of an installation that was killed before it committed
    AtomicFiles.onDisk().publish(staged, target);
    ModuleLock now = before.with(placed);
    now.commit();
    now.strays().forEach(FolderDeletion::delete);
    return placed;
  }

  private static LockedModule aside(LockedModule module) {
    return module.folder(module.folder() + "~" + module.digest().substring(0, SHORT));
  }

  private static DispatchException taken(LockedModule module) {
    return BundleError.BUNDLE_VERSION_TAKEN.because(
        "'" + module.id() + "' is installed already, with other content.",
        "Give the module another version, or put this one in its place with --replace.");
  }

  private static DispatchException unsigned(Optional<String> signedBy) {
    return BundleError.BUNDLE_SIGNATURE_REQUIRED.because(
        signedBy
            .map(key -> "The bundle is signed by the key " + key + ", which is not trusted.")
            .orElse("The bundle is not signed."),
        "Where you trust the key, add it to 'trustedKeys' in the config.json of the home.");
  }

  private static DispatchException invalid(String why) {
    return BundleError.BUNDLE_INVALID.because(
        "The file is no bundle of a module: " + why + ".",
        "Pack the module again: dispatch module pack.");
  }
}
