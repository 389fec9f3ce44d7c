package dev.dispatch.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * Lets an interrupt close a socket on which a thread waits, be it a platform thread or a virtual
 * one. By itself a socket hears the interrupt of a virtual thread alone.
 */
final class SocketInterruption extends AbstractInterruptibleChannel {

  private final Socket socket;

  SocketInterruption(Socket socket) {
    this.socket = socket;
  }

  /** Reads; an interrupt closes the socket, and stays set. */
  int read(InputStream stream, byte[] bytes, int offset, int length) throws IOException {
    boolean done = false;
    begin();
    try {
      int count = stream.read(bytes, offset, length);
      done = true;
      return count;
    } finally {
      end(done);
    }
  }

  /** Writes; an interrupt closes the socket, and stays set. */
  void write(OutputStream stream, byte[] bytes, int offset, int length) throws IOException {
    boolean done = false;
    begin();
    try {
      stream.write(bytes, offset, length);
      done = true;
    } finally {
      end(done);
    }
  }

  @Override
  protected void implCloseChannel() throws IOException {
    socket.close();
  }
}
