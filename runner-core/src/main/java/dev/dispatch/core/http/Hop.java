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
    Optional<String> redirectOf) {}
