package dev.dispatch.core.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the calls of a run are made.
 *
 * @param baseUrl what relative URLs are relative to
 * @param defaultHeaders header fields that every request carries
 * @param limits sizes and times
 * @param redirects which redirects are followed
 * @param tls certificates in files
 * @param proxy the URL of an HTTP proxy, {@code http://host:port}
 * @param userAgent how the runner calls itself, such as {@code dispatch/1.0.0}
 * @param scope which requests may leave
 */
public record HttpSettings(
    Optional<String> baseUrl,
    Map<String, String> defaultHeaders,
    HttpLimits limits,
    Redirects redirects,
    TlsFiles tls,
    Optional<String> proxy,
    String userAgent,
    RequestScope scope) {

  /** No base URL, no headers, every limit at its default. */
  public static final HttpSettings DEFAULT =
      new HttpSettings(
          Optional.empty(),
          Map.of(),
          HttpLimits.DEFAULT,
          Redirects.SAME_ORIGIN,
          TlsFiles.NONE,
          Optional.empty(),
          "dispatch",
          RequestScope.OPEN);

  public HttpSettings {
    defaultHeaders = new LinkedHashMap<>(defaultHeaders);
  }

  /** Returns these settings with a base URL. */
  public HttpSettings baseUrl(String value) {
    return new HttpSettings(
        Optional.of(value), defaultHeaders, limits, redirects, tls, proxy, userAgent, scope);
  }

  /** Returns these settings with other default headers. */
  public HttpSettings defaultHeaders(Map<String, String> value) {
    return new HttpSettings(baseUrl, value, limits, redirects, tls, proxy, userAgent, scope);
  }

  /** Returns these settings with other limits. */
  public HttpSettings limits(HttpLimits value) {
    return new HttpSettings(
        baseUrl, defaultHeaders, value, redirects, tls, proxy, userAgent, scope);
  }

  /** Returns these settings with another redirect policy. */
  public HttpSettings redirects(Redirects value) {
    return new HttpSettings(baseUrl, defaultHeaders, limits, value, tls, proxy, userAgent, scope);
  }

  /** Returns these settings with certificates. */
  public HttpSettings tls(TlsFiles value) {
    return new HttpSettings(
        baseUrl, defaultHeaders, limits, redirects, value, proxy, userAgent, scope);
  }

  /** Returns these settings with a proxy. */
  public HttpSettings proxy(String value) {
    return new HttpSettings(
        baseUrl, defaultHeaders, limits, redirects, tls, Optional.of(value), userAgent, scope);
  }

  /** Returns these settings with another name for the runner. */
  public HttpSettings userAgent(String value) {
    return new HttpSettings(baseUrl, defaultHeaders, limits, redirects, tls, proxy, value, scope);
  }

  /** Returns these settings with another scope. */
  public HttpSettings scope(RequestScope value) {
    return new HttpSettings(
        baseUrl, defaultHeaders, limits, redirects, tls, proxy, userAgent, value);
  }
}
