package dev.dispatch.core.file;

import java.io.IOException;
import java.io.OutputStream;

/** Content that is at hand; a class of its own, since a lambda costs time at start-up. */
final class WholeBytes implements FileContent {

  private final byte[] bytes;

  WholeBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }
}
