package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * A host that may be called, as a person writes it.
 *
 * @param host the name or address in its usual form; the domain alone where subdomains are meant
 * @param subdomains whether any name below the domain is meant, and not the domain itself
 * @param port the port; empty for any
 */
record HostPattern(String host, boolean subdomains, Optional<Integer> port) {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\*\\.)?(\\[[0-9A-Fa-f:.]+]|[^\\s:/?#@\\[\\]*\\\\]+)(?::([0-9]{1,5}))?");

  /** Reads {@code host}, {@code host:port}, {@code [::1]:port} or {@code *.domain}. */
  static HostPattern parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      throw invalid(text);
    }
    Optional<Integer> port = Optional.ofNullable(matcher.group(3)).map(Integer::valueOf);
    return new HostPattern(usual(matcher.group(2), text), matcher.group(1) != null, port);
  }

  /** Names are compared in the form that requests have: lower case, punycode, whole addresses. */
  private static String usual(String host, String text) {
    HttpUrl url = HttpUrl.parse("http://" + host + "/");
    if (url == null) {
      throw invalid(text);
    }
    return url.host();
  }

  boolean matches(HttpUrl url) {
    boolean named = subdomains ? url.host().endsWith("." + host) : url.host().equals(host);
    return named && (port.isEmpty() || port.get() == url.port());
  }

  /** Returns how a URL's host is written here, with its port where that is not the usual one. */
  static String text(HttpUrl url) {
    String host = url.host().indexOf(':') < 0 ? url.host() : "[" + url.host() + "]";
    return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
  }

  private static DispatchException invalid(String text) {
    return new DispatchException(
        HttpError.HTTP_SCOPE_INVALID,
        "'" + text + "' is no host that --allow-host can name.",
        "Write a host, host:port or *.domain, without http:// and without a path.");
  }
}
