package dev.dispatch.bench.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/**
 * Answers every request with the same small JSON from memory, over connections that stay open.
 *
 * <p>It counts them; {@code GET /count}, which does not count, says how many there were.
 */
public final class JsonServer {

  private static final String BODY = "{\"id\":7,\"userId\":1,\"title\":\"a title\",\"ok\":true}";
  private static final byte[] REPLY = reply(BODY);
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COUNT = "GET /count ".getBytes(StandardCharsets.US_ASCII);
  private static final LongAdder REQUESTS = new LongAdder();

  private JsonServer() {}

  /** Serves until its standard input ends; the first line that it prints is its port. */
  public static void main(String[] words) throws IOException {
    try (ServerSocket server = start()) {
      System.out.println(server.getLocalPort());
      while (System.in.read() >= 0) {
        // until whoever started it is gone
      }
    }
  }

  /** Serves until the socket is closed. */
  public static ServerSocket start() throws IOException {
    ServerSocket server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> accept(server));
    return server;
  }

  private static void accept(ServerSocket server) {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream(), 4096);
      OutputStream out = socket.getOutputStream();
      byte[] line = new byte[COUNT.length];
      while (in.readNBytes(line, 0, line.length) == line.length) {
        boolean isCount = Arrays.equals(line, COUNT);
        skipRequest(in);
        if (!isCount) {
          REQUESTS.increment();
        }
        out.write(isCount ? reply("" + REQUESTS.sum()) : REPLY);
      }
    } catch (IOException gone) {
      return;
    }
  }

  private static byte[] reply(String body) {
    return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads the rest of a request of which the first bytes were read, with its body. */
  private static void skipRequest(InputStream in) throws IOException {
    int length = 0;
    int inLine = 1;
    int matched = 0;
    boolean value = false;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        if (inLine == 0) {
          in.skipNBytes(length);
          return;
        }
        inLine = 0;
        matched = 0;
        value = false;
      } else if (b != '\r') {
        if (value && b >= '0' && b <= '9') {
          length = length * 10 + b - '0';
        }
        matched =
            matched == inLine && matched < LENGTH.length && lower(b) == LENGTH[matched]
                ? matched + 1
                : matched;
        inLine++;
        value = matched == LENGTH.length && inLine >= LENGTH.length;
      }
    }
    throw new EOFException();
  }

  private static int lower(int b) {
    return b >= 'A' && b <= 'Z' ? b + 32 : b;
  }
}
