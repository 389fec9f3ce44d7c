package dev.dispatch.core.http;

import dev.dispatch.api.http.HttpAuth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/**
 * One request to one server, everything decided.
 *
 * @param label method and URL in words, secrets masked, without query
 * @param headers all that is sent, but for what frames the message
 * @param certificate what proves to a TLS server who calls
 * @param events who listens to the body of a good answer
 * @param saveTo where the body of a good answer goes
 */
record WireRequest(
    Supplier<String> label,
    String method,
    HttpUrl url,
    List<HeaderField> headers,
    Optional<OutgoingBody> body,
    Optional<Download> saveTo,
    Optional<EventTap> events,
    Reach reach,
    Optional<HttpAuth.ClientCertificate> certificate,
    TimeBudget budget) {

  private static final Set<String> IDEMPOTENT =
      Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "PROPFIND");

  /** Returns whether sending it twice does what sending it once does (RFC 9110, section 9.2.2). */
  boolean idempotent() {
    return isIdempotent(method);
  }

  static boolean isIdempotent(String method) {
    return IDEMPOTENT.contains(method);
  }

  WireRequest withHeader(HeaderField field) {
    List<HeaderField> more = new ArrayList<>(headers);
    more.add(field);
    return new WireRequest(
        label, method, url, more, body, saveTo, events, reach, certificate, budget);
  }
}
