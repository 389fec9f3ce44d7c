package dev.dispatch.core.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Writes a stream to a channel by our file operations; closing it does not close the channel. */
final class ChannelOutput extends OutputStream {

  private final FileOperations operations;
  private final FileChannel channel;

  ChannelOutput(FileOperations operations, FileChannel channel) {
    this.operations = operations;
    this.channel = channel;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
    while (rest.hasRemaining()) {
      operations.write(channel, rest);
    }
  }
}
