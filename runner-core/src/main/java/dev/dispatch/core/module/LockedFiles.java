package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.module.declarative.FileGuard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the files of an installed module against what was approved (G-E3): all but actions and
 * schemas when the module is opened, one of these when it is read, so that many of them cost
 * nothing where one is used.
 *
 * @param folder the module's folder
 * @param module what was approved
 */
record LockedFiles(Path folder, LockedModule module) {

  private static final List<String> LATER = List.of("actions/", "schemas/");

  /**
   * Refuses a module one of whose files, actions and schemas aside, is missing, changed or new.
   *
   * @throws DispatchException {@code MODULE_CHANGED}, which names the first such file
   */
  void requireIntact() {
    Set<String> found = names();
    for (String name : module.files().keySet()) {
      if (LATER.stream().noneMatch(name::startsWith)) {
        requireIntact(name);
        found.remove(name);
      }
    }
    found.stream().findFirst().ifPresent(this::refuseNew);
  }

  /** Returns what refuses a file of an action or a schema that is missing, changed or new. */
  FileGuard guard() {
    return new FileGuard() {
      @Override
      public void beforeReading(Path file) {
        require(relative(file));
      }

      @Override
      public void notFound(Path within) {
        String prefix = relative(within) + "/";
        module.files().keySet().stream()
            .filter(name -> name.startsWith(prefix))
            .forEach(LockedFiles.this::requireThere);
      }
    };
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private void require(String name) {
    if (!module.files().containsKey(name)) {
      refuseNew(name);
    }
    requireIntact(name);
  }

  private void requireThere(String name) {
    if (!Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      throw changed("its file '" + name + "' is gone");
    }
  }

  private void requireIntact(String name) {
    requireThere(name);
    if (!digest(folder.resolve(name)).equals(module.files().get(name))) {
      throw changed("its file '" + name + "' was changed");
    }
  }

  private void refuseNew(String name) {
    throw changed("the file '" + name + "' is new");
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    List<Path> later = LATER.stream().map(folder::resolve).toList();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
              return later.contains(at) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              names.add(relative(file));
              return FileVisitResult.CONTINUE;
            }
          });
      return names;
    } catch (IOException e) {
      throw ModuleFolder.unreadable(folder, e);
    }
  }

  private static String digest(Path file) {
    MessageDigest digest = Sha256.digest();
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return Sha256.hex(digest);
    } catch (IOException e) {
      throw ModuleFolder.unreadable(file, e);
    }
  }

  private DispatchException changed(String what) {
    return new DispatchException(
        ModuleRegistryError.MODULE_CHANGED,
        "The installed module '" + module.id() + "' is not what was approved: " + what + ".",
        "Uninstall it and install it again: dispatch module uninstall --name "
            + module.name()
            + " --version "
            + module.version()
            + ".");
  }
}
