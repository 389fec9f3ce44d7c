package dev.dispatch.cli.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one request of HTTP/1.1 (RFC 9112), within bounds: its body has a known length, or ends
 * where the sender stops sending.
 */
final class RequestReader {

  /**
   * A command line and an environment fit in here: Linux bounds both by 2 MiB, three bytes each.
   */
  private static final int MAX_BYTES = 8 << 20;

  private static final Pattern LENGTH =
      Pattern.compile("(?im)^content-length:[ \\t]*(\\d{1,9})[ \\t]*\\r?$");
  private static final Pattern EXPECT = Pattern.compile("(?im)^expect:[ \\t]*100-continue");

  private final SocketChannel peer;
  private byte[] bytes = new byte[16 * 1024];
  private int size;

  RequestReader(SocketChannel peer) {
    this.peer = peer;
  }

  /** Returns the request; empty where there is none that can be read. */
  Optional<Request> read() throws IOException {
    int end = head();
    if (end < 0) {
      return Optional.empty();
    }
    String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    Matcher length = LENGTH.matcher(head);
    if (!head.startsWith("POST ")) {
      return Optional.empty();
    }
    return length.find() ? form(head, end, Integer.parseInt(length.group(1))) : toEnd(end);
  }

  private Optional<Request> form(String head, int end, int length) throws IOException {
    if (EXPECT.matcher(head).find()) {
      peer.write(ByteBuffer.wrap("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
    }
    int wanted = end + length;
    while (size < wanted) {
      if (wanted > MAX_BYTES || !more()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Request(Arrays.copyOfRange(bytes, end, wanted), false));
  }

  private Optional<Request> toEnd(int end) throws IOException {
    while (more()) {
      if (size > MAX_BYTES) {
        return Optional.empty();
      }
    }
    return Optional.of(new Request(Arrays.copyOfRange(bytes, end, size), true));
  }

  /** Reads to the empty line and returns where the body begins, or -1. */
  private int head() throws IOException {
    int from = 0;
    while (true) {
      for (int i = Math.max(3, from); i < size; i++) {
        if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
          return i + 1;
        }
      }
      from = size;
      if (size > MAX_BYTES || !more()) {
        return -1;
      }
    }
  }

  private boolean more() throws IOException {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    int read = peer.read(ByteBuffer.wrap(bytes, size, bytes.length - size));
    size += Math.max(0, read);
    return read > 0;
  }
}
