package dev.dispatch.core.operation;

import dev.dispatch.core.file.AtomicFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that a user asked for by {@code --out}. */
final class OutputFile {

  private OutputFile() {}

  /** Returns the file, relative to the current folder. */
  static Path of(OperationContext context, String name) {
    try {
      return context.workspace().cwd().resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new OperationFailure(
          OperationError.OPERATION_FILE_INVALID,
          "'" + name + "' cannot be the name of a file.",
          "Give a path, absolute or relative to the current folder.");
    }
  }

  /** Writes a whole copy of a file of ours, or nothing. */
  static void copy(Path from, Path to) {
    AtomicFiles files = AtomicFiles.onDisk();
    files.replace(to, files.readOwn(from, Integer.MAX_VALUE));
  }

  /** Writes the whole file, or nothing; makes the folders that are missing. */
  static void write(Path file, String text) {
    AtomicFiles files = AtomicFiles.onDisk();
    files.createDirectories(file.toAbsolutePath().getParent());
    files.replace(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
