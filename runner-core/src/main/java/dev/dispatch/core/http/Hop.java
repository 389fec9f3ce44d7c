package dev.dispatch.core.http;

import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * One request of a call; a redirect leads from one to the next.
 *
 * @param headers the job's header fields, no cookies among them
 * @param manualCookie the {@code Cookie} field that the job wrote
 * @param foreign whether a redirect left the origin, so that nothing of the job goes along any more
 * @param auth how the request proves who sends it; not in the header fields yet
 * @param redirectOf the URL that redirected here
 */
record Hop(
    String method,
    HttpUrl url,
    List<HeaderField> headers,
    Optional<String> manualCookie,
    Optional<OutgoingBody> body,
    Reach reach,
    boolean foreign,
    CallAuth auth,
    Optional<String> redirectOf) {

  /** Returns this request with other header fields. */
  Hop headers(List<HeaderField> fields) {
    return new Hop(method, url, fields, manualCookie, body, reach, foreign, auth, redirectOf);
  }

  /** Returns this request to another URL. */
  Hop url(HttpUrl other) {
    return new Hop(method, other, headers, manualCookie, body, reach, foreign, auth, redirectOf);
  }

  /** Returns this request with another proof. */
  Hop auth(CallAuth other) {
    return new Hop(method, url, headers, manualCookie, body, reach, foreign, other, redirectOf);
  }

  /** Returns the value of a field, name in any case. */
  Optional<String> header(String name) {
    return headers.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(HeaderField::value)
        .findFirst();
  }
}
