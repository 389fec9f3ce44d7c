package dev.dispatch.core.http;

import dev.dispatch.api.http.HttpAuth;
import java.util.Optional;

/**
 * How a request proves who sends it; stays behind when a redirect leaves the origin (G-B4).
 *
 * @param scheme what goes into the request
 * @param certificate what goes into the connection
 * @param tokenOwner for a call that asks for a token: the secret that its name is made of
 */
record CallAuth(
    Optional<HttpAuth> scheme,
    Optional<HttpAuth.ClientCertificate> certificate,
    Optional<String> tokenOwner) {

  static final CallAuth NONE = new CallAuth(Optional.empty(), Optional.empty(), Optional.empty());

  CallAuth with(HttpAuth auth) {
    return auth instanceof HttpAuth.ClientCertificate given
        ? new CallAuth(scheme, Optional.of(given), tokenOwner)
        : new CallAuth(Optional.of(auth), certificate, tokenOwner);
  }

  /** Returns what a call for a token has: the certificate alone (RFC 8705, section 2). */
  CallAuth forToken(String owner) {
    return new CallAuth(Optional.empty(), certificate, Optional.of(owner));
  }

  /** Returns whether the call asks for a token. */
  boolean asksForToken() {
    return tokenOwner.isPresent();
  }

  /** Returns the token endpoint behind it, where there is one. */
  Optional<HttpAuth.OAuth2> tokens() {
    return scheme.filter(HttpAuth.OAuth2.class::isInstance).map(HttpAuth.OAuth2.class::cast);
  }
}
