package dev.dispatch.testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that does with every connection what a script says. */
public final class ScriptedServer implements AutoCloseable {

  private final ServerSocket listener;
  private final ConnectionScript script;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger connections = new AtomicInteger();
  private final List<ScriptedRequest> requests = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private ScriptedServer(ServerSocket listener, ConnectionScript script) {
    this.listener = listener;
    this.script = script;
  }

  /** Starts a server on a free port. */
  public static ScriptedServer start(ConnectionScript script) {
    try {
      ServerSocket listener = new ServerSocket(0, 512, InetAddress.ofLiteral("127.0.0.1"));
      ScriptedServer server = new ScriptedServer(listener, script);
      Thread.ofVirtual().name("scripted-server").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        int index = connections.getAndIncrement();
        Thread.ofVirtual().name("scripted-connection").start(() -> serve(index, socket));
      } catch (IOException stopped) {
        return;
      }
    }
  }

  private void serve(int index, Socket socket) {
    try (socket) {
      script.serve(new ScriptedConnection(index, socket, closed, requests::add));
    } catch (IOException brokenByClient) {
      // What the client saw of it is what the test is about.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  /** Returns the port. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Returns the base URL, its host an address. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** Returns how many connections were taken. */
  public int connections() {
    return connections.get();
  }

  /** Returns the requests that were read to their end, in the order they came. */
  public List<ScriptedRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
