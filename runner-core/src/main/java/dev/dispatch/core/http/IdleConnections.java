package dev.dispatch.core.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Protocol;

/**
 * Tells whether a connection that lay idle was closed by the server meanwhile.
 *
 * <p>A POST that is written into such a connection is lost without anybody knowing whether it
 * arrived (G-B9), and OkHttp looks only after ten seconds, later than many servers close.
 */
final class IdleConnections {

  /** Calls that follow each other faster are not worth the millisecond that a look costs. */
  private static final long TRUSTED_NANOS = 50_000_000;

  /** For secure connections; a plain socket keeps the moment itself. */
  private final Map<Connection, Long> releasedAt = Collections.synchronizedMap(new WeakHashMap<>());

  void released(Connection connection) {
    if (connection.socket() instanceof GuardedSocket plain) {
      plain.released();
    } else {
      releasedAt.put(connection, System.nanoTime());
    }
  }

  /** Returns whether the other side closed, or spoke before it was asked. */
  boolean isStale(Connection connection) throws IOException {
    Optional<Long> released = releasedAt(connection);
    return released.isPresent()
        && System.nanoTime() - released.get() >= TRUSTED_NANOS
        && connection.protocol() == Protocol.HTTP_1_1
        && saysSomething(connection.socket());
  }

  private Optional<Long> releasedAt(Connection connection) {
    return connection.socket() instanceof GuardedSocket plain
        ? plain.releasedAt()
        : Optional.ofNullable(releasedAt.get(connection));
  }

  private static boolean saysSomething(Socket socket) throws IOException {
    int timeout = socket.getSoTimeout();
    try {
      socket.setSoTimeout(1);
      return socket.getInputStream().read() >= -1;
    } catch (SocketTimeoutException silence) {
      return false;
    } catch (IOException broken) {
      return true;
    } finally {
      socket.setSoTimeout(timeout);
    }
  }
}
