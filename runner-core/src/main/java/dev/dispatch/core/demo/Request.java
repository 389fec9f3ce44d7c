package dev.dispatch.core.demo;

import com.sun.net.httpserver.HttpExchange;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.LenientJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request as the routes see it.
 *
 * @param uri path and query as they came
 * @param path the decoded path segments, empty ones left out
 * @param query the values of each parameter, in order
 * @param headers by lower-case name, sorted; several values joined by a comma
 * @param text the body as UTF-8; empty where it is too large
 */
record Request(
    String method,
    URI uri,
    List<String> path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    String text,
    boolean tooLarge) {

  /** More is refused, so that nobody fills the process by accident. */
  static final int MAX_BODY_BYTES = 1 << 20;

  static Request of(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    boolean tooLarge = body.length > MAX_BODY_BYTES;
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        segments(exchange.getRequestURI().getPath()),
        query(exchange.getRequestURI().getRawQuery()),
        headers(exchange),
        tooLarge ? "" : new String(body, StandardCharsets.UTF_8),
        tooLarge);
  }

  /** Returns the body as an object; empty where it is something else. */
  Optional<ObjectNode> json() {
    return LenientJson.parse(text.getBytes(StandardCharsets.UTF_8), JsonLimits.JOB)
        .map(LenientJson.Reply::value)
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast);
  }

  /** Returns the body as a form. */
  Map<String, List<String>> form() {
    return query(text);
  }

  /** Returns a number of the query. */
  long number(String name, long otherwise) {
    String value = query.getOrDefault(name, List.of("")).getLast();
    return value.matches("[0-9]{1,12}") ? Long.parseLong(value) : otherwise;
  }

  /** Returns the SHA-256 of the body in hexadecimal. */
  String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Returns a whole number of the query within bounds; the fallback where it is none. */
  int number(String name, int fallback, int least, int most) {
    String text = query.getOrDefault(name, List.of("")).getFirst();
    return text.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(text), least, most) : fallback;
  }

  boolean is(String verb, String... segments) {
    return method.equals(verb) && path.equals(List.of(segments));
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return segments;
  }

  private static Map<String, List<String>> query(String raw) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (raw == null) {
      return values;
    }
    for (String pair : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (!parts[0].isEmpty()) {
        values
            .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 2 ? decoded(parts[1]) : "");
      }
    }
    return values;
  }

  /** A percent sign that starts nothing stands for itself. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) ->
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
    return headers;
  }
}
