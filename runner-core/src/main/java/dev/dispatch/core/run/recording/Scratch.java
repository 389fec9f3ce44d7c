package dev.dispatch.core.run.recording;

import dev.dispatch.core.file.FolderDeletion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder for as long as something is done in it.
 *
 * @param path empty at first
 */
public record Scratch(Path path) implements AutoCloseable {

  /** Makes one, for this user's eyes only. */
  public static Scratch create() {
    try {
      return new Scratch(Files.createTempDirectory("dispatch-recording").toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    FolderDeletion.delete(path);
  }
}
