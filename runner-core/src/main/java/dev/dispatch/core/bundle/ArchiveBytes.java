package dev.dispatch.core.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Reads pieces of an archive by their place; a piece that is not all there is an error. */
final class ArchiveBytes {

  private final FileChannel channel;
  private final long size;

  ArchiveBytes(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  long size() {
    return size;
  }

  /** Returns a piece, ready to be read, numbers with the lowest byte first. */
  ByteBuffer at(long offset, int length) {
    if (offset < 0 || length < 0 || offset > size - length) {
      throw ZipRefusal.damaged("a part of it lies outside the file");
    }
    ByteBuffer piece = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    fill(piece, offset);
    return piece.flip();
  }

  private void fill(ByteBuffer piece, long offset) {
    try {
      while (piece.hasRemaining()) {
        if (channel.read(piece, offset + piece.position()) < 0) {
          throw ZipRefusal.damaged("the file became shorter while it was read");
        }
      }
    } catch (IOException e) {
      throw ZipRefusal.damaged("the file cannot be read", e);
    }
  }

  static int u16(ByteBuffer bytes) {
    return Short.toUnsignedInt(bytes.getShort());
  }

  static long u32(ByteBuffer bytes) {
    return Integer.toUnsignedLong(bytes.getInt());
  }
}
