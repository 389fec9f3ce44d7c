package dev.dispatch.core.http;

import dev.dispatch.api.http.HttpAuth;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * What the requests of a run to one origin carry by default.
 *
 * @param origin a URL of that origin; the token goes nowhere else, wherever a URL came from
 */
record RunLogin(HttpUrl origin, CallAuth auth) {

  /** Returns the request with the default, unless it has something of its own. */
  Hop applyTo(Hop hop) {
    boolean own =
        hop.auth().scheme().isPresent()
            || hop.auth().asksForToken()
            || hop.header("authorization").isPresent();
    if (own || !RedirectPolicy.sameOrigin(origin, hop.url())) {
      return hop;
    }
    Optional<HttpAuth.ClientCertificate> certificate =
        hop.auth().certificate().or(auth::certificate);
    return hop.auth(new CallAuth(auth.scheme(), certificate, Optional.empty()));
  }
}
