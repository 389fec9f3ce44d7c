package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.Sha256;
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
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the files of an installed module against what was approved (G-E3): all but the actions when
 * the module is opened, an action's file when the action is read, so that many actions cost nothing
 * where one is used.
 *
 * @param folder the module's folder
 * @param module what was approved
 */
record LockedFiles(Path folder, LockedModule module) {

  private static final String ACTIONS = "actions/";

  /**
   * Refuses a module one of whose files, actions aside, is missing, changed or new.
   *
   * @throws DispatchException {@code MODULE_CHANGED}, which names the first such file
   */
  void requireIntact() {
    Set<String> found = names();
    for (String name : module.files().keySet()) {
      if (!name.startsWith(ACTIONS)) {
        requireIntact(name);
        found.remove(name);
      }
    }
    found.stream().findFirst().ifPresent(this::refuseNew);
  }

  /** Refuses the file of an action that is missing, changed or new; it need not be there. */
  void requireAction(String action) {
    String name = ACTIONS + action + ".json";
    if (module.files().containsKey(name)) {
      requireIntact(name);
    } else if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      refuseNew(name);
    }
  }

  private void requireIntact(String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw changed("its file '" + name + "' is gone");
    }
    if (!digest(file).equals(module.files().get(name))) {
      throw changed("its file '" + name + "' was changed");
    }
  }

  private void refuseNew(String name) {
    throw changed("the file '" + name + "' is new");
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    Path actions = folder.resolve(ACTIONS);
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
              return at.equals(actions) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              names.add(folder.relativize(file).toString().replace('\\', '/'));
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
