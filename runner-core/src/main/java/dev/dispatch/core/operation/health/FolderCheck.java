package dev.dispatch.core.operation.health;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Whether a folder that dispatch writes to can be written, is private, and has room. */
public final class FolderCheck {

  private static final long MIB = 1 << 20;
  private static final long ENOUGH = 1024 * MIB;
  private static final long LEAST = 64 * MIB;
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.range(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE);

  private FolderCheck() {}

  /** Looks at a folder that need not exist yet. */
  public static Finding of(String name, Path folder) {
    try {
      return Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
          ? existing(name, folder)
          : missing(name, folder);
    } catch (IOException e) {
      return Finding.fail(name, folder + ": " + e.getMessage(), "Make it readable and writable.");
    }
  }

  private static Finding missing(String name, Path folder) throws IOException {
    Path parent = folder.getParent();
    while (parent != null && !Files.exists(parent)) {
      parent = parent.getParent();
    }
    if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
      return Finding.fail(
          name,
          folder + " does not exist and cannot be made",
          "Make '" + parent + "' a writable folder, or choose another place.");
    }
    return space(name, folder + " (made when needed)", Files.getFileStore(parent));
  }

  private static Finding existing(String name, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Finding.fail(name, folder + " is not a folder", "Move it away.");
    }
    if (!Files.isWritable(folder)) {
      return Finding.fail(name, folder + " cannot be written", "chmod u+rwx " + folder);
    }
    return isPrivate(folder)
        ? space(name, folder.toString(), Files.getFileStore(folder))
        : Finding.warn(name, folder + " is open to other users", "chmod 700 " + folder);
  }

  private static boolean isPrivate(Path folder) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    return view == null || view.readAttributes().permissions().stream().noneMatch(OTHERS::contains);
  }

  private static Finding space(String name, String detail, FileStore store) throws IOException {
    long free = store.getUsableSpace();
    String room = detail + ", " + free / MIB + " MiB free";
    if (free < LEAST) {
      return Finding.fail(name, room, "Free some disk space, or prune old runs.");
    }
    return free < ENOUGH
        ? Finding.warn(name, room, "Free some disk space, or prune old runs.")
        : Finding.ok(name, room);
  }
}
