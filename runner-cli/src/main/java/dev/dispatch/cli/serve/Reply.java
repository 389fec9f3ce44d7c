package dev.dispatch.cli.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What goes back to the launcher: status line and headers, and the standard output as the body. */
final class Reply {

  /** curl takes headers of 100 KB; an escape is five bytes. */
  private static final int MAX_ERROR = 16_000;

  private final String head;
  private final byte[] body;

  private Reply(String head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  /** Says that nothing was done, and that a process has to do it. */
  static Reply refused() {
    return new Reply("HTTP/1.1 409 Start a process\r\n", new byte[0]);
  }

  /** Says that the command has begun, to whom nothing else could tell. */
  static Reply begun() {
    return new Reply("HTTP/1.1 100 Continue\r\n", new byte[0]);
  }

  /**
   * Says how a command ended.
   *
   * @param err the standard error; in a header it stands in the escapes of {@code printf %b}, and
   *     what is too long for one in a file that the launcher removes
   */
  static Reply ended(int exitCode, byte[] out, byte[] err) throws IOException {
    String error =
        err.length > MAX_ERROR
            ? "Dispatch-Error-File: " + ShellEscapes.of(file(err))
            : "Dispatch-Error: " + ShellEscapes.of(err);
    String head = "HTTP/1.1 200 OK\r\nDispatch-Exit: " + exitCode + "\r\n" + error + "\r\n";
    return new Reply(head, out);
  }

  private static byte[] file(byte[] err) throws IOException {
    Path file = Files.createTempFile("dispatch-", ".err");
    Files.write(file, err);
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  void write(SocketChannel peer) throws IOException {
    String length = head.contains(" 100 ") ? "" : "Content-Length: " + body.length + "\r\n";
    String whole = head + length + "\r\n";
    writeAll(peer, ByteBuffer.wrap(whole.getBytes(StandardCharsets.US_ASCII)));
    writeAll(peer, ByteBuffer.wrap(body));
  }

  private static void writeAll(SocketChannel peer, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      peer.write(bytes);
    }
  }
}
