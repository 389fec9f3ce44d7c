package dev.dispatch.core.file;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Turns what the operating system says into our words. */
final class FileFailure {

  /** Less than this left on the disk counts as full. */
  private static final long NOTHING_LEFT = 4096;

  private FileFailure() {}

  static DispatchException reading(Path file, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return new DispatchException(
          FileError.FILE_NOT_FOUND,
          "File '" + file + "' does not exist",
          "Check the path; it is relative to the current folder.",
          cause);
    }
    return new DispatchException(
        FileError.FILE_READ_FAILED,
        "File '" + file + "' cannot be read: " + reason(cause),
        "Check that it is a file and that you may read it.",
        cause);
  }

  static DispatchException tooLarge(Path file, long max) {
    return new DispatchException(
        FileError.FILE_TOO_LARGE,
        "File '" + file + "' is larger than " + max + " bytes",
        "Make it smaller, or check that it is the file you mean.");
  }

  // G-D4: a full disk has a code of its own.
  static DispatchException writing(Path file, IOException cause) {
    if (isDiskFull(file, cause)) {
      return new DispatchException(
          FileError.DISK_FULL,
          "The disk is full: '" + file + "' cannot be written",
          "Free some space; what was there before is intact.",
          cause);
    }
    return new DispatchException(
        FileError.FILE_WRITE_FAILED,
        "'" + file + "' cannot be written: " + reason(cause),
        "Check that its folder exists and that you may write there.",
        cause);
  }

  /**
   * The JDK gives no error number, so the text is asked, then, as it may be translated, the disk.
   */
  private static boolean isDiskFull(Path file, IOException cause) {
    String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return text.contains("no space left")
        || text.contains("quota exceeded")
        || text.contains("not enough space")
        || spaceLeft(file).orElse(Long.MAX_VALUE) < NOTHING_LEFT;
  }

  private static Optional<Long> spaceLeft(Path file) {
    try {
      return Optional.of(Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace());
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException missing -> "a folder on the way does not exist";
      case FileAlreadyExistsException there -> "something is there already";
      case NotDirectoryException other -> "a part of the path is not a folder";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(cause.getMessage());
    };
  }
}
