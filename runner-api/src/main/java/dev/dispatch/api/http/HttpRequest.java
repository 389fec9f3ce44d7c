package dev.dispatch.api.http;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param method the method, upper case (RFC 9110, section 9)
 * @param url absolute, or relative to the client's base URL
 * @param query parameters appended to the URL, percent-encoded; several values a name
 * @param headers header fields; they win over the client's defaults
 * @param body the body, if any
 * @param saveTo where the response body is streamed to instead of memory
 */
public record HttpRequest(
    String method,
    String url,
    Map<String, List<String>> query,
    Map<String, String> headers,
    Optional<HttpBody> body,
    Optional<Path> saveTo) {

  public HttpRequest {
    query = new LinkedHashMap<>(query);
    headers = new LinkedHashMap<>(headers);
  }

  /** Returns a request with no query, headers or body. */
  public static HttpRequest of(String method, String url) {
    return new HttpRequest(method, url, Map.of(), Map.of(), Optional.empty(), Optional.empty());
  }

  /** Returns this request with one more query value. */
  public HttpRequest query(String name, Object value) {
    Map<String, List<String>> more = new LinkedHashMap<>(query);
    more.merge(
        name,
        List.of(String.valueOf(value)),
        (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
    return new HttpRequest(method, url, more, headers, body, saveTo);
  }

  /** Returns this request with a header set. */
  public HttpRequest header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpRequest(method, url, query, more, body, saveTo);
  }

  /** Returns this request with a body. */
  public HttpRequest body(HttpBody content) {
    return new HttpRequest(method, url, query, headers, Optional.of(content), saveTo);
  }

  /** Returns this request with the response streamed to a file. */
  public HttpRequest saveTo(Path file) {
    return new HttpRequest(method, url, query, headers, body, Optional.of(file));
  }
}
