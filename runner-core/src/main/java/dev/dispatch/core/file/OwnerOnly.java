package dev.dispatch.core.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Makes files (0600) and directories (0700) that only their owner may use, whatever the umask. */
final class OwnerOnly {

  private static final Set<PosixFilePermission> FILE =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> DIRECTORY =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);
  private static final FileAttribute<?>[] NONE = {};
  private static final FileAttribute<?>[] FILE_ATTRIBUTE = {
    PosixFilePermissions.asFileAttribute(FILE)
  };
  private static final FileAttribute<?>[] DIRECTORY_ATTRIBUTE = {
    PosixFilePermissions.asFileAttribute(DIRECTORY)
  };

  /** Whether the umask, which is one for the process, leaves new files what their owner needs. */
  private static volatile boolean modeKept;

  private OwnerOnly() {}

  static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  // G-D9: the mode given at creation leaves no moment in which others may read.
  static FileChannel open(Path file, Set<OpenOption> options) throws IOException {
    boolean posix = isPosix(file);
    FileChannel channel = FileChannel.open(file, options, posix ? FILE_ATTRIBUTE : NONE);
    if (posix) {
      restrictFile(file, options.contains(StandardOpenOption.CREATE_NEW));
    }
    return channel;
  }

  private static void restrictFile(Path file, boolean fresh) throws IOException {
    if (fresh && modeKept) {
      return;
    }
    modeKept |= fresh && Files.getPosixFilePermissions(file).equals(FILE);
    restrict(file, FILE);
  }

  static void createDirectory(Path directory) throws IOException {
    boolean posix = isPosix(directory);
    Files.createDirectory(directory, posix ? DIRECTORY_ATTRIBUTE : NONE);
    if (posix) {
      restrict(directory, DIRECTORY);
    }
  }

  /** Gives back what the umask took, and closes a file that was there with a wider mode. */
  private static void restrict(Path path, Set<PosixFilePermission> permissions) {
    try {
      Files.setPosixFilePermissions(path, permissions);
    } catch (IOException | UnsupportedOperationException storeWithoutModes) {
      // A FAT or network volume keeps no modes; what it offers is what its mount decided.
      return;
    }
  }
}
