package dev.dispatch.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a channel to its end, or refuses it once it is longer than allowed. */
final class BoundedReader {

  /** First guess for what has no size, such as a pipe. */
  private static final int GUESS = 8192;

  private final FileOperations operations;
  private final Path file;
  private final long max;

  BoundedReader(FileOperations operations, Path file, long max) {
    this.operations = operations;
    this.file = file;
    this.max = Math.min(max, Integer.MAX_VALUE - 16L);
  }

  byte[] read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(firstSize(channel));
    while (operations.read(channel, bytes) >= 0) {
      if (bytes.position() > max) {
        throw FileFailure.tooLarge(file, max);
      }
      if (!bytes.hasRemaining()) {
        bytes = larger(bytes);
      }
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private int firstSize(FileChannel channel) throws IOException {
    long size = channel.size();
    if (size > max) {
      // A directory has a size, too; reading tells what it is.
      operations.read(channel, ByteBuffer.allocate(1));
      throw FileFailure.tooLarge(file, max);
    }
    return size > 0 ? (int) size + 1 : GUESS;
  }

  /** One byte more than allowed is enough to know. */
  private ByteBuffer larger(ByteBuffer full) {
    int capacity = (int) Math.min(max + 1, full.capacity() * 2L);
    return ByteBuffer.allocate(capacity).put(full.flip());
  }
}
