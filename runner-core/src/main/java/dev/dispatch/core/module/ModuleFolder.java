package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a module: {@code module.json}, {@code lib/*.jar}, {@code actions/}, {@code jobs/}.
 */
final class ModuleFolder {

  private static final String SEED = ".job.seed.json";
  private static final String CASE = ".job.case.json";

  private final Path path;
  private Optional<String> digest = Optional.empty();

  ModuleFolder(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  Path manifest() {
    return path.resolve("module.json");
  }

  /** Returns the jars, sorted by name. */
  List<Path> jars() {
    return files("lib").stream().filter(file -> file.toString().endsWith(".jar")).toList();
  }

  /** Returns a loader of the jars' classes. */
  ClassLoader classLoader(ClassLoader parent) {
    URL[] urls = jars().stream().map(ModuleFolder::url).toArray(URL[]::new);
    return new URLClassLoader("module-" + path.getFileName(), urls, parent);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw unreadable(jar, e);
    }
  }

  /** Returns the SHA-256 of what makes the module: manifest, jars, actions, schemas and jobs. */
  synchronized String digest() {
    if (digest.isEmpty()) {
      digest = Optional.of(ModuleDigest.of(path, contents()));
    }
    return digest.get();
  }

  /** Returns the SHA-256 of the manifest and some further files. */
  String digest(List<Path> files) {
    return ModuleDigest.of(path, Stream.concat(Stream.of(manifest()), files.stream()).toList());
  }

  private List<Path> contents() {
    return Stream.of(List.of(manifest()), jars(), files("actions"), files("schemas"), files("jobs"))
        .flatMap(List::stream)
        .toList();
  }

  /** Returns the jobs, sorted by id, seed before case. */
  List<ModuleJob> jobs() {
    return files("jobs").stream()
        .flatMap(file -> job(file).stream())
        .sorted(Comparator.comparing(ModuleJob::id).thenComparing(ModuleJob::kind))
        .toList();
  }

  private Optional<ModuleJob> job(Path file) {
    String relative = path.resolve("jobs").relativize(file).toString().replace('\\', '/');
    if (relative.endsWith(SEED)) {
      return Optional.of(job(relative, SEED, ModuleJob.Kind.SEED, file));
    }
    return relative.endsWith(CASE)
        ? Optional.of(job(relative, CASE, ModuleJob.Kind.CASE, file))
        : Optional.empty();
  }

  private static ModuleJob job(String relative, String suffix, ModuleJob.Kind kind, Path file) {
    return new ModuleJob(relative.substring(0, relative.length() - suffix.length()), kind, file);
  }

  private List<Path> files(String below) {
    Path folder = path.resolve(below);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /** Returns the failure of reading a file or folder. */
  static DispatchException unreadable(Path path, IOException cause) {
    return new DispatchException(
        ModuleRegistryError.MODULE_UNREADABLE,
        "'" + path + "' cannot be read: " + cause.getMessage(),
        "Check that you may read it.",
        cause);
  }
}
