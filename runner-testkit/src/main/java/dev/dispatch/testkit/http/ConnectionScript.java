package dev.dispatch.testkit.http;

import java.io.IOException;

/** What a server does with one connection. */
@FunctionalInterface
public interface ConnectionScript {

  /** Serves a connection; when it returns or throws, the connection is closed. */
  void serve(ScriptedConnection connection) throws IOException, InterruptedException;

  /** Returns a script that reads a request, sends bytes and closes. */
  static ConnectionScript answering(byte[] reply) {
    return connection -> {
      connection.readRequest();
      connection.send(reply);
    };
  }

  /** Returns a script that reads a request, sends text in ISO 8859-1 and closes. */
  static ConnectionScript answering(String reply) {
    return connection -> {
      connection.readRequest();
      connection.send(reply);
    };
  }

  /** Returns a script that answers every request on the connection with the same text. */
  static ConnectionScript alwaysAnswering(String reply) {
    return connection -> {
      while (connection.readRequest().isPresent()) {
        connection.send(reply);
      }
    };
  }
}
