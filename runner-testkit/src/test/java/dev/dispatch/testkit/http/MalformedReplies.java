package dev.dispatch.testkit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Replies that no server should send, each with what a GET makes of it. */
final class MalformedReplies {

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String RESET = "HTTP_RESET";
  private static final String MALFORMED = "HTTP_REPLY_MALFORMED";

  private final Map<String, Case> cases = new LinkedHashMap<>();

  private MalformedReplies() {
    statusLines();
    headers();
    lengths();
    chunks();
    encodings();
    statuses();
  }

  static Map<String, Case> all() {
    return new MalformedReplies().cases;
  }

  private void add(String name, String reply, String expected) {
    add(name, reply.getBytes(StandardCharsets.ISO_8859_1), expected);
  }

  private void add(String name, byte[] reply, String expected) {
    cases.put(name, new Case(ConnectionScript.answering(reply), expected));
  }

  private void statusLines() {
    add("nothing", "", RESET);
    add("line break only", "\r\n\r\n", MALFORMED);
    add("HTTP/0.9", "<html>hello</html>", RESET);
    add("HTTP/0.9 with line", "<html>hello</html>\r\n", MALFORMED);
    add("unknown version", "HTTP/3.7 200 OK\r\n\r\n", MALFORMED);
    add("ICY", "ICY 200 OK\r\nContent-Length: 0\r\n\r\n", "200");
    add("no status", "HTTP/1.1\r\n\r\n", MALFORMED);
    add("status in letters", "HTTP/1.1 abc OK\r\n\r\n", MALFORMED);
    add("status of two digits", "HTTP/1.1 20 OK\r\n\r\n", MALFORMED);
    add("status of four digits", "HTTP/1.1 2000 OK\r\n\r\n", MALFORMED);
    add("negative status", "HTTP/1.1 -20 OK\r\n\r\n", MALFORMED);
    add("status 000", "HTTP/1.1 000 No\r\nContent-Length: 0\r\n\r\n", MALFORMED);
    add("status 999", "HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n", "999");
    add("no reason", "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", "200");
    add(
        "reason of 256 KiB",
        "HTTP/1.1 200 " + "x".repeat(262_200) + "\r\n\r\n",
        "HTTP_HEADERS_TOO_LARGE");
    add("NUL in the status line", "HTTP/1.1 200 O\0K\r\nContent-Length: 0\r\n\r\n", "200");
    add("line feeds only", "HTTP/1.1 200 OK\nContent-Length: 0\n\n", "200");
    add("lower case", "http/1.1 200 ok\r\n\r\n", MALFORMED);
    add("request instead", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", MALFORMED);
    add("TLS alert", "\u0015\u0003\u0003\0\u0002\u0002(\r\n", MALFORMED);
  }

  private void headers() {
    add("NUL in a header", OK + "X: a\0b\r\nContent-Length: 0\r\n\r\n", "200");
    add("no colon", OK + "Nonsense\r\nContent-Length: 0\r\n\r\n", "200");
    add("empty name", OK + ": value\r\nContent-Length: 0\r\n\r\n", "200");
    add("space before colon", OK + "Content-Length : 0\r\n\r\n", "200");
    add("folded header", OK + "X: a\r\n b\r\nContent-Length: 0\r\n\r\n", "200");
    add("Latin-1 header", OK + "X: \u00e9\u00ff\r\nContent-Length: 0\r\n\r\n", "200");
    add(
        "header of 256 KiB",
        OK + "X: " + "y".repeat(262_200) + "\r\n\r\n",
        "HTTP_HEADERS_TOO_LARGE");
    add("30,000 headers", OK + "X-A: 12345\r\n".repeat(30_000) + "\r\n", "HTTP_HEADERS_TOO_LARGE");
    add("header cut off", OK + "Content-Le", RESET);
    add("control characters", OK + "X: \u0001\u001b[31m\r\nContent-Length: 0\r\n\r\n", "200");
    add("bare carriage return", OK + "X: a\rY: b\r\nContent-Length: 0\r\n\r\n", "200");
  }

  private void lengths() {
    add("two lengths, same", OK + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nok", "200");
    add("two lengths, different", OK + "Content-Length: 2\r\nContent-Length: 3\r\n\r\nok", RESET);
    add(
        "length and chunked",
        OK + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
        "200");
    add("negative length", OK + "Content-Length: -5\r\n\r\nok", MALFORMED);
    add("length in letters", OK + "Content-Length: five\r\n\r\nok", "200");
    add("length beyond a long", OK + "Content-Length: 99999999999999999999\r\n\r\nok", "200");
    add("length with plus", OK + "Content-Length: +2\r\n\r\nok", "200");
    add("hexadecimal length", OK + "Content-Length: 0x2\r\n\r\nok", "200");
    add("list of lengths", OK + "Content-Length: 2, 2\r\n\r\nok", "200");
    add("length too long", OK + "Content-Length: 10\r\n\r\nok", RESET);
    add("length too short", OK + "Content-Length: 1\r\n\r\nok", "200");
    add("no length", OK + "\r\nok", "200");
  }

  private void chunks() {
    String chunked = OK + "Transfer-Encoding: chunked\r\n\r\n";
    add("chunk size in letters", chunked + "xyz\r\nok\r\n0\r\n\r\n", MALFORMED);
    add("chunk size missing", chunked + "\r\nok\r\n0\r\n\r\n", MALFORMED);
    add("negative chunk", chunked + "-2\r\nok\r\n0\r\n\r\n", MALFORMED);
    add("chunk beyond a long", chunked + "ffffffffffffffffff\r\nok", MALFORMED);
    add("chunk of 2^63-1", chunked + "7fffffffffffffff\r\nok", RESET);
    add("chunk too short", chunked + "5\r\nok\r\n0\r\n\r\n", MALFORMED);
    add("chunk too long", chunked + "1\r\nok\r\n0\r\n\r\n", "200");
    add("no last chunk", chunked + "2\r\nok\r\n", RESET);
    add("no end after last chunk", chunked + "2\r\nok\r\n0\r\n", RESET);
    add("chunk extension", chunked + "2;a=b\r\nok\r\n0\r\n\r\n", "200");
    add("bad trailer", chunked + "2\r\nok\r\n0\r\nnonsense\r\n\r\n", "200");
    add(
        "chunked twice",
        OK + "Transfer-Encoding: chunked, chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
        "200");
    add("unknown transfer encoding", OK + "Transfer-Encoding: rot13\r\n\r\nok", "200");
  }

  private void encodings() {
    String gzip = OK + "Content-Encoding: gzip\r\n\r\n";
    add("gzip that is text", gzip + "this is no gzip at all", MALFORMED);
    add("gzip of one byte", gzip + "\u001f", RESET);
    add("gzip cut off", join(gzip, cut(gzip("hello ".repeat(100)), 20)), RESET);
    add("gzip with bad checksum", join(gzip, flipped(gzip("hello"))), MALFORMED);
    add("gzip with more behind", join(gzip, joinBytes(gzip("hello"), gzip("x"))), MALFORMED);
    add("gzip of nothing", gzip, "200");
    add(
        "deflate that is text",
        OK + "Content-Encoding: deflate\r\n\r\nthis is no deflate",
        MALFORMED);
    add("unknown encoding", OK + "Content-Encoding: zstd-17\r\n\r\nok", "200");
    add(
        "six encodings",
        OK + "Content-Encoding: gzip,gzip,gzip,gzip,gzip,gzip\r\n\r\nok",
        MALFORMED);
    add("unknown charset", OK + "Content-Type: text/plain; charset=klingon\r\n\r\nok", "200");
    add("illegal charset", OK + "Content-Type: text/plain; charset=\"!*\"\r\n\r\nok", "200");
    add("bad UTF-8", OK + "Content-Type: text/plain\r\n\r\n\u00ff\u00fe\u00c0", "200");
    add("bad UTF-8 in JSON", OK + "Content-Type: application/json\r\n\r\n\"\u00ff\"", "200");
    add(
        "100,000 arrays",
        OK + "Content-Type: application/json\r\n\r\n" + "[".repeat(100_000),
        "200");
    add("nonsense type", OK + "Content-Type: ;;;=/\r\n\r\nok", "200");
  }

  private void statuses() {
    add("204 with body", "HTTP/1.1 204 No\r\nContent-Length: 2\r\n\r\nok", MALFORMED);
    add("304 with body", "HTTP/1.1 304 No\r\nContent-Length: 2\r\n\r\nok", "304");
    add("only 100", "HTTP/1.1 100 Continue\r\n\r\n", RESET);
    add(
        "thousand 103",
        "HTTP/1.1 103 Hints\r\n\r\n".repeat(1000) + OK + "Content-Length: 0\r\n\r\n",
        "200");
    add("101", "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", "101");
    add(
        "302 to nowhere",
        "HTTP/1.1 302 Found\r\nLocation: http://\r\n\r\n",
        "HTTP_REDIRECT_DENIED");
    add("302 without location", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "302");
    add(
        "401 with bad challenge",
        "HTTP/1.1 401 No\r\nWWW-Authenticate: \0,,=\r\nContent-Length: 0\r\n\r\n",
        "401");
    add("407 without proxy", "HTTP/1.1 407 Proxy\r\nContent-Length: 0\r\n\r\n", "407");
    add("408", "HTTP/1.1 408 Timeout\r\nContent-Length: 0\r\n\r\n", "408");
    add(
        "503, retry at once",
        "HTTP/1.1 503 No\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n",
        "503");
    add(
        "503, retry in ages",
        "HTTP/1.1 503 No\r\nRetry-After: 99999999999\r\nContent-Length: 0\r\n\r\n",
        "503");
    add(
        "bad cookies",
        OK
            + "Set-Cookie: =;=;\0\r\nSet-Cookie: "
            + "a".repeat(9000)
            + "\r\nContent-Length: 0\r\n\r\n",
        "200");
  }

  private static byte[] join(String head, byte[] body) {
    return joinBytes(head.getBytes(StandardCharsets.ISO_8859_1), body);
  }

  private static byte[] joinBytes(byte[] first, byte[] second) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(first);
    joined.writeBytes(second);
    return joined.toByteArray();
  }

  private static byte[] cut(byte[] bytes, int length) {
    return java.util.Arrays.copyOf(bytes, length);
  }

  private static byte[] flipped(byte[] gzip) {
    gzip[gzip.length - 6] ^= 1;
    return gzip;
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A reply and what a GET makes of it. */
  record Case(ConnectionScript script, String expected) {}
}
