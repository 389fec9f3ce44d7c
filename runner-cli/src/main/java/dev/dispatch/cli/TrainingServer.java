package dev.dispatch.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Answers every request of a training run with one JSON document.
 *
 * <p>Plain sockets, since what the training loads every later process links, and no server does.
 */
final class TrainingServer implements Closeable {

  private static final String BODY =
      "{\"userId\":1,\"id\":1,\"title\":\"a title\",\"body\":\"a body\"}";
  private static final String REPLY =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
          + BODY.length()
          + "\r\n\r\n"
          + BODY;

  private final ServerSocket socket;

  private TrainingServer(ServerSocket socket) {
    this.socket = socket;
  }

  static TrainingServer start() throws IOException {
    TrainingServer server =
        new TrainingServer(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(server::serve, "training-server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  String baseUrl() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      accept();
    }
  }

  private void accept() {
    try (Socket caller = socket.accept()) {
      answer(caller);
    } catch (IOException closed) {
      return; // the caller went, or the training is over
    }
  }

  private static void answer(Socket caller) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty()) {
        caller.getOutputStream().write(REPLY.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }
}
