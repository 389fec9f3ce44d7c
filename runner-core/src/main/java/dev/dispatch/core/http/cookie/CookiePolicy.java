package dev.dispatch.core.http.cookie;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides whether the sender of a {@code Set-Cookie} field may set that cookie. */
final class CookiePolicy {

  private final Predicate<String> publicSuffix;

  CookiePolicy(Predicate<String> publicSuffix) {
    this.publicSuffix = publicSuffix;
  }

  /** Returns the cookie to keep, or empty where the sender may not set it. */
  Optional<Cookie> accept(SetCookie set, CookieUrl url) {
    Optional<String> domain = domain(set, url);
    if (domain.isEmpty() || (set.secure && !url.secure())) {
      return Optional.empty();
    }
    boolean hostOnly = domain.get().isEmpty();
    Cookie cookie =
        new Cookie(
            set.name,
            set.value,
            hostOnly ? url.host() : domain.get(),
            hostOnly,
            set.path.isEmpty() ? url.defaultPath() : set.path,
            set.secure,
            set.httpOnly,
            set.expires(),
            url);
    return Optional.of(cookie).filter(c -> prefixHolds(c, set.path));
  }

  /** Returns the domain, empty text for the host alone, or nothing where it is not the sender's. */
  private Optional<String> domain(SetCookie set, CookieUrl url) {
    Optional<String> named = ascii(set.domain);
    if (named.isEmpty() || named.get().isEmpty()) {
      return named;
    }
    String domain = named.get();
    if (url.hostIsAddress()) {
      return url.host().equals(domain) ? Optional.of("") : Optional.empty();
    }
    if (!url.inDomain(domain)) {
      return Optional.empty();
    }
    if (publicSuffix.test(domain)) {
      return url.host().equals(domain) ? Optional.of("") : Optional.empty();
    }
    return Optional.of(domain);
  }

  private static Optional<String> ascii(String domain) {
    if (domain.chars().allMatch(c -> c < 0x80)) {
      return Optional.of(domain);
    }
    try {
      return Optional.of(IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  /** Holds a cookie to what its name promises (RFC 6265bis, section 4.1.3). */
  private static boolean prefixHolds(Cookie cookie, String namedPath) {
    String name = cookie.name().toLowerCase(Locale.ROOT);
    if (name.startsWith("__secure-")) {
      return cookie.secure();
    }
    if (name.startsWith("__host-")) {
      return cookie.secure() && cookie.hostOnly() && namedPath.equals("/");
    }
    return true;
  }
}
