package dev.dispatch.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers every request with the same small JSON from memory, over connections that stay open. */
public final class JsonServer {

  private static final String BODY = "{\"id\":7,\"userId\":1,\"title\":\"a title\",\"ok\":true}";
  private static final byte[] REPLY =
      ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
              + BODY.length()
              + "\r\n\r\n"
              + BODY)
          .getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

  private JsonServer() {}

  /** Serves until its standard input ends; the first line that it prints is its port. */
  public static void main(String[] words) throws IOException {
    ServerSocket server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    System.out.println(server.getLocalPort());
    Thread.ofVirtual().start(() -> accept(server));
    while (System.in.read() >= 0) {
      // until whoever started it is gone
    }
    server.close();
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
      while (readRequest(in)) {
        out.write(REPLY);
      }
    } catch (IOException gone) {
      return;
    }
  }

  /** Reads one request with its body; returns false at the end of the connection. */
  private static boolean readRequest(InputStream in) throws IOException {
    int length = 0;
    int inLine = 0;
    int matched = 0;
    boolean value = false;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        if (inLine == 0) {
          in.skipNBytes(length);
          return true;
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
    return false;
  }

  private static int lower(int b) {
    return b >= 'A' && b <= 'Z' ? b + 32 : b;
  }
}
