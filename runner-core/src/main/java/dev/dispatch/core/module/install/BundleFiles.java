package dev.dispatch.core.module.install;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.module.ModuleManifest;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The files of a module's folder that go into its bundle, by relative name, sorted. */
final class BundleFiles {

  private static final List<String> FOLDERS = List.of("lib", "actions", "schemas", "jobs");
  private static final List<String> FILES = List.of("module.json", "README.md", "SKILL.md");

  private final Path root;
  private final SequencedMap<String, Path> files = new TreeMap<>();

  private BundleFiles(Path root) {
    this.root = root;
  }

  /** Returns the usual files that are there, and those that {@code pack.include} names. */
  static SequencedMap<String, Path> of(Path root, ModuleManifest manifest) {
    BundleFiles chosen = new BundleFiles(root);
    FOLDERS.forEach(folder -> chosen.addIfThere(folder));
    FILES.forEach(file -> chosen.addIfThere(file));
    manifest.pack().map(ModuleManifest.Pack::include).orElse(List.of()).forEach(chosen::include);
    return chosen.files;
  }

  private void addIfThere(String name) {
    if (Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      add(root.resolve(name));
    }
  }

  /** A file, a folder, or {@code folder/**}. */
  private void include(String written) {
    String name = written.endsWith("/**") ? written.substring(0, written.length() - 3) : written;
    Path path = root.resolve(name).normalize();
    if (!path.startsWith(root) || path.equals(root)) {
      throw invalid(written, "leads out of the module's folder");
    }
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw invalid(written, "is not there");
    }
    add(path);
  }

  private void add(Path path) {
    try {
      Files.walkFileTree(
          path,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              put(file, attributes);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw invalid(root.relativize(path).toString(), "cannot be read");
    }
  }

  // A link would carry a file into the bundle that its author may not have meant (G-D8).
  private void put(Path file, BasicFileAttributes attributes) {
    String name = root.relativize(file).toString().replace('\\', '/');
    if (!attributes.isRegularFile()) {
      throw invalid(name, "is a link or a device");
    }
    files.put(name, file);
  }

  private static DispatchException invalid(String name, String why) {
    return BundleError.BUNDLE_FILE_INVALID.because(
        "'" + name + "' cannot go into the bundle: it " + why + ".",
        "Put a plain file there, or take it out of 'pack.include'.");
  }
}
