package dev.dispatch.testkit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One connection to a {@link ScriptedServer}. */
public final class ScriptedConnection {

  private final int index;
  private final Socket socket;
  private final CountDownLatch serverClosed;
  private final Consumer<ScriptedRequest> onRequest;

  ScriptedConnection(
      int index, Socket socket, CountDownLatch serverClosed, Consumer<ScriptedRequest> onRequest) {
    this.index = index;
    this.socket = socket;
    this.serverClosed = serverClosed;
    this.onRequest = onRequest;
  }

  /** Returns how many connections the server had before this one. */
  public int index() {
    return index;
  }

  /** Reads a request; empty where the other side has no more. */
  public Optional<ScriptedRequest> readRequest() throws IOException {
    Optional<String> head = readHead();
    if (head.isEmpty()) {
      return Optional.empty();
    }
    ScriptedRequest withoutBody = new ScriptedRequest(head.get(), "");
    int length = withoutBody.header("content-length").map(Integer::parseInt).orElse(0);
    byte[] body = socket.getInputStream().readNBytes(length);
    ScriptedRequest request =
        new ScriptedRequest(head.get(), new String(body, StandardCharsets.ISO_8859_1));
    onRequest.accept(request);
    return Optional.of(request);
  }

  /** Reads the head of a request and leaves its body. */
  public Optional<String> readHead() throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      head.write(next);
    }
    return Optional.of(head.toString(StandardCharsets.ISO_8859_1).strip());
  }

  /** Reads so many bytes, or fewer where the other side has no more. */
  public byte[] readBytes(int count) throws IOException {
    return socket.getInputStream().readNBytes(count);
  }

  /** Sends text in ISO 8859-1. */
  public void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends bytes. */
  public void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Sends text one byte at a time, waiting before each, until it is done or the server closes. */
  public void drip(String text, Duration each) throws IOException, InterruptedException {
    for (byte next : text.getBytes(StandardCharsets.ISO_8859_1)) {
      pause(each);
      send(new byte[] {next});
    }
  }

  /** Waits, unless the server is closed before. */
  public void pause(Duration duration) throws InterruptedException {
    serverClosed.await(duration.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Does nothing until the server is closed. */
  public void stall() throws InterruptedException {
    serverClosed.await();
  }

  /** Ends the connection with a reset, so that the other side loses what it has not read. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Ends the sending side and goes on reading. */
  public void endOutput() throws IOException {
    socket.shutdownOutput();
  }
}
