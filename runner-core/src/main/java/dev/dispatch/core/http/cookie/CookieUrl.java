package dev.dispatch.core.http.cookie;

/**
 * What cookies depend on in a URL.
 *
 * @param secure whether the scheme is https
 * @param host in lower case, a name in its ASCII form, an IPv6 address without brackets
 * @param port the port, the scheme's own where the URL names none
 * @param path the encoded path, with its leading slash
 */
public record CookieUrl(boolean secure, String host, int port, String path) {

  /** Returns whether the host is an address; such a host is no part of any domain. */
  boolean hostIsAddress() {
    return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  /** Returns whether another URL has the same scheme, host and port. */
  boolean sameOrigin(CookieUrl other) {
    return secure == other.secure && port == other.port && host.equals(other.host);
  }

  /** Returns the path that a cookie has which names none (RFC 6265, section 5.1.4). */
  String defaultPath() {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  /** Returns whether the host is a domain or lies below it (RFC 6265, section 5.1.3). */
  boolean inDomain(String domain) {
    return host.equals(domain) || (host.endsWith("." + domain) && !hostIsAddress());
  }

  /** Returns whether the path is a cookie's or lies below it (RFC 6265, section 5.1.4). */
  boolean below(String cookiePath) {
    return path.equals(cookiePath)
        || (path.startsWith(cookiePath)
            && (cookiePath.endsWith("/") || path.charAt(cookiePath.length()) == '/'));
  }
}
