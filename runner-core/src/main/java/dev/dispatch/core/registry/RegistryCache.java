package dev.dispatch.core.registry;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.FolderDeletion;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was had from registries, {@code <home>/cache/registry}: packages by their digest, and what
 * registries say of packages, with the tag by which they tell whether it has changed.
 *
 * <p>Only a cache: it may be deleted at any time, and what is damaged in it counts as not there.
 */
final class RegistryCache {

  /** As long as a large package may take somebody else. */
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final Path folder;

  RegistryCache(Path home) {
    this.folder = home.resolve("cache").resolve("registry");
  }

  /**
   * What a registry said.
   *
   * @param tag the entity tag of its answer
   */
  record Known(Packument packument, Optional<String> tag) {}

  /** Returns what was said last at a URL. */
  Optional<Known> find(String url) {
    Path file = packument(url);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = AtomicFiles.onDisk().readOwn(file, JsonLimits.STATE.maxBytes());
      JsonNode root = StrictJson.parse(bytes, file.toString(), JsonLimits.STATE).root();
      Optional<String> tag = Optional.of(root.path("etag").asString("")).filter(t -> !t.isEmpty());
      return root.path("url").asString("").equals(url)
          ? Packument.parse(root.path("packument")).map(found -> new Known(found, tag))
          : Optional.empty();
    } catch (DispatchException damaged) {
      return Optional.empty();
    }
  }

  /** Keeps what was said at a URL. */
  void keep(String url, Known known) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("url", url);
    known.tag().ifPresent(tag -> root.put("etag", tag));
    root.set("packument", known.packument().tree());
    Path file = packument(url);
    AtomicFiles.onDisk().createDirectories(file.getParent());
    AtomicFiles.onDisk().replace(file, JsonText.compact(root).getBytes(StandardCharsets.UTF_8));
  }

  private Path packument(String url) {
    String name = Sha256.of(url.getBytes(StandardCharsets.UTF_8));
    return folder.resolve("packuments").resolve(name + ".json");
  }

  /** Returns a package that is what its digest says. */
  Optional<Path> find(Integrity integrity) {
    Path file = content(integrity);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && integrity.covers(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** Fetches a package into a file. */
  @FunctionalInterface
  interface Download {
    void to(Path file) throws InterruptedException;
  }

  /**
   * Returns a package, fetched where it is not there yet; what is not what its digest says is
   * deleted, and never seen under its name.
   */
  Path require(Integrity integrity, Download download) throws InterruptedException {
    Path incoming = folder.resolve("incoming");
    AtomicFiles.onDisk().createDirectories(folder);
    LockFile held = LockFile.acquire(folder.resolve("lock"), PATIENCE);
    try {
      Optional<Path> known = find(integrity);
      if (known.isPresent()) {
        return known.get();
      }
      FolderDeletion.delete(incoming); // of a download that was killed
      AtomicFiles.onDisk().createDirectories(incoming);
      Path file = incoming.resolve("package.tgz");
      download.to(file);
      requireWhole(file, integrity);
      return placed(file, integrity);
    } finally {
      FolderDeletion.delete(incoming);
      held.close();
    }
  }

  private static void requireWhole(Path file, Integrity integrity) {
    if (!Files.isRegularFile(file) || !integrity.covers(file)) {
      throw RegistryError.REGISTRY_INTEGRITY_MISMATCH.because(
          "What was downloaded is not what the registry's digest says; it was thrown away.",
          "Try again; where it stays so, tell the registry's owner. Expected "
              + integrity.text()
              + ".");
    }
  }

  private Path placed(Path file, Integrity integrity) {
    Path target = content(integrity);
    AtomicFiles.onDisk().createDirectories(target.getParent());
    AtomicFiles.onDisk().delete(target);
    AtomicFiles.onDisk().publish(file, target);
    return target;
  }

  private Path content(Integrity integrity) {
    return folder
        .resolve("content")
        .resolve(integrity.algorithm())
        .resolve(integrity.hex() + ".tgz");
  }
}
