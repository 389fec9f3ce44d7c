package dev.dispatch.core.demo;

import java.io.IOException;
import java.io.OutputStream;

/** The body of a reply. */
interface Content {

  /** Returns how many bytes it has. */
  long length();

  /** Writes it; one that writes less breaks the connection. */
  void writeTo(OutputStream out) throws IOException;

  static Content of(byte[] bytes) {
    return new Content() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
      }
    };
  }
}
