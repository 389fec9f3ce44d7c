package dev.dispatch.testkit.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ways in which a server fails, each with what becomes of a GET and of a POST. */
final class Faults {

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String LONG = OK + "Content-Length: 100\r\n\r\nabc";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String RESET = "HTTP_RESET";
  private static final String TIMEOUT = "HTTP_TIMEOUT";
  private static final String UNKNOWN = "HTTP_OUTCOME_UNKNOWN";
  private static final String MALFORMED = "HTTP_REPLY_MALFORMED";

  private final Map<String, Fault> faults = new LinkedHashMap<>();

  private Faults() {
    breaks();
    silences();
    answers();
    statuses();
  }

  static Map<String, Fault> all() {
    return new Faults().faults;
  }

  private void add(String name, ConnectionScript script, String get, String post) {
    faults.put(name, new Fault(script, get, post));
  }

  private void breaks() {
    add("closes at once", connection -> {}, RESET, UNKNOWN);
    add("resets at once", ScriptedConnection::reset, RESET, UNKNOWN);
    add("closes after the head", ScriptedConnection::readHead, RESET, UNKNOWN);
    add("closes after the request", ScriptedConnection::readRequest, RESET, UNKNOWN);
    add("resets after the request", after("", ScriptedConnection::reset), RESET, UNKNOWN);
    add("closes in the status", after("HTTP/1.1 2"), RESET, UNKNOWN);
    add("resets in the status", after("HTTP/1.1 2", ScriptedConnection::reset), RESET, UNKNOWN);
    add("closes after the status", after(OK), RESET, UNKNOWN);
    add("closes in the header", after(OK + "Content-"), RESET, UNKNOWN);
    add("resets in the header", after(OK + "Content-", ScriptedConnection::reset), RESET, UNKNOWN);
    add("closes in the body", after(LONG), RESET, UNKNOWN);
    add("resets in the body", slowly(LONG, ScriptedConnection::reset), RESET, UNKNOWN);
    add("closes in a chunk size", after(CHUNKED + "f"), RESET, UNKNOWN);
    add("closes in a chunk", after(CHUNKED + "ff\r\nabc"), RESET, UNKNOWN);
    add(
        "resets in a chunk",
        slowly(CHUNKED + "ff\r\nabc", ScriptedConnection::reset),
        RESET,
        UNKNOWN);
    add("closes before the last chunk", after(CHUNKED + "1\r\na\r\n"), RESET, UNKNOWN);
    add("closes in gzip", after(OK + "Content-Encoding: gzip\r\n\r\n\u001f"), RESET, UNKNOWN);
    add("closes after early hints", after("HTTP/1.1 103 Hints\r\n\r\n"), RESET, UNKNOWN);
  }

  private void silences() {
    add("says nothing", ScriptedConnection::stall, TIMEOUT, UNKNOWN);
    add("stalls after the request", after("", ScriptedConnection::stall), TIMEOUT, UNKNOWN);
    add("stalls in the status", after("HTTP/1.", ScriptedConnection::stall), TIMEOUT, UNKNOWN);
    add("stalls in the header", after(OK, ScriptedConnection::stall), TIMEOUT, UNKNOWN);
    add("stalls in the body", after(LONG, ScriptedConnection::stall), TIMEOUT, UNKNOWN);
    add("stalls in a chunk", after(CHUNKED + "f\r\n", ScriptedConnection::stall), TIMEOUT, UNKNOWN);
    add(
        "drips for ever",
        after("", c -> c.drip(OK + "X: " + "y".repeat(500), Duration.ofMillis(20))),
        TIMEOUT,
        UNKNOWN);
  }

  private void answers() {
    add("is no HTTP", after("220 smtp ready\r\n"), MALFORMED, MALFORMED);
    add("is a bad status", after("HTTP/1.1 2x0 OK\r\n\r\n"), MALFORMED, MALFORMED);
    add(
        "is a bad chunk",
        after(CHUNKED + "zz\r\n", ScriptedConnection::stall),
        MALFORMED,
        MALFORMED);
    add(
        "is a bad gzip",
        after(OK + "Content-Encoding: gzip\r\n\r\nnot gzip at all"),
        MALFORMED,
        MALFORMED);
    add(
        "leaves the origin",
        after("HTTP/1.1 302 F\r\nLocation: http://localhost:1/\r\n\r\n"),
        "HTTP_REDIRECT_DENIED",
        "HTTP_REDIRECT_DENIED");
    add(
        "has a huge header",
        after(OK + "X: " + "y".repeat(300_000) + "\r\n\r\n"),
        "HTTP_HEADERS_TOO_LARGE",
        "HTTP_HEADERS_TOO_LARGE");
    add(
        "has a huge body",
        after(OK + "\r\n" + "b".repeat(20_000)),
        "HTTP_BODY_TOO_LARGE",
        "HTTP_BODY_TOO_LARGE");
  }

  private void statuses() {
    for (int status : new int[] {429, 502, 503, 504}) {
      add(
          "answers " + status,
          after(status(status)),
          "HTTP_STATUS_TRANSIENT",
          "HTTP_UNEXPECTED_STATUS");
    }
    for (int status : new int[] {400, 401, 404, 408, 409, 425, 500, 501}) {
      add(
          "answers " + status,
          after(status(status)),
          "HTTP_UNEXPECTED_STATUS",
          "HTTP_UNEXPECTED_STATUS");
    }
  }

  private static String status(int status) {
    return "HTTP/1.1 " + status + " No\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n";
  }

  private static ConnectionScript after(String reply) {
    return after(reply, connection -> {});
  }

  private static ConnectionScript after(String reply, ConnectionScript next) {
    return connection -> {
      connection.readRequest();
      connection.send(reply);
      next.serve(connection);
    };
  }

  /** Gives the client time to read, since a reset takes away what it has not read. */
  private static ConnectionScript slowly(String reply, ConnectionScript next) {
    return connection -> {
      connection.readRequest();
      connection.send(reply);
      connection.pause(Duration.ofMillis(100));
      next.serve(connection);
    };
  }

  /** A script, and the code that a GET and a POST end with. */
  record Fault(ConnectionScript script, String get, String post) {}
}
