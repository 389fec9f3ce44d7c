package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.FileOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file that a response body streams into; it is there whole, or as it was before (G-D1). */
final class SavedFile implements AutoCloseable {

  private static final FileOperations FILES = FileOperations.real();

  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private boolean over;
  private long size;

  private SavedFile(Path target, Path temporary, FileChannel channel) {
    this.target = target;
    this.temporary = temporary;
    this.channel = channel;
  }

  /** Opens a temporary file beside the target, for its owner alone. */
  static SavedFile open(Path file) {
    Path target = file.toAbsolutePath();
    Path temporary =
        target.resolveSibling("." + target.getFileName() + "." + System.nanoTime() + ".part");
    try {
      return new SavedFile(target, temporary, FILES.create(temporary));
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  void write(byte[] bytes, int length) {
    ByteBuffer chunk = ByteBuffer.wrap(bytes, 0, length);
    try {
      while (chunk.hasRemaining()) {
        FILES.write(channel, chunk);
      }
      size += length;
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  /** Returns how many bytes were written. */
  long size() {
    return size;
  }

  /** Puts the file in its place. */
  void commit() {
    try {
      FILES.force(channel);
      channel.close();
      FILES.rename(temporary, target);
      over = true;
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  @Override
  public void close() {
    if (over) {
      return;
    }
    over = true;
    try {
      channel.close();
      FILES.delete(temporary);
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  private static DispatchException failed(Path target, IOException cause) {
    return new DispatchException(
        HttpError.HTTP_SAVE_FAILED,
        "The response body cannot be written to '" + target + "'",
        "See that the folder exists, is writable and has room.",
        cause);
  }
}
