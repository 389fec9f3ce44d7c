package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;

/**
 * Which requests may leave, whatever a job says and wherever a server redirects to (G-B10).
 *
 * <p>One scope counts the requests of everything that runs in it: runs within runs, redirects and
 * repetitions. Safe for use by many threads.
 */
public final class RequestScope {

  /** Any request may leave. */
  public static final RequestScope OPEN = of(false, List.of(), Optional.empty());

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final boolean readOnly;
  private final List<HostPattern> hosts;
  private final Optional<Integer> most;
  private final AtomicInteger sent = new AtomicInteger();

  private RequestScope(boolean readOnly, List<HostPattern> hosts, Optional<Integer> most) {
    this.readOnly = readOnly;
    this.hosts = hosts;
    this.most = most;
  }

  /**
   * Returns a scope.
   *
   * @param readOnly whether only GET, HEAD, OPTIONS and calls for a token may leave
   * @param hosts names, with a port or not, and domains as {@code *.domain}; none for any host
   * @param maxRequests how many requests may leave
   * @throws DispatchException HTTP_SCOPE_INVALID for what is no host
   */
  public static RequestScope of(
      boolean readOnly, List<String> hosts, Optional<Integer> maxRequests) {
    return new RequestScope(readOnly, hosts.stream().map(HostPattern::parse).toList(), maxRequests);
  }

  /**
   * Refuses a request that may not leave, before anything is looked up for it.
   *
   * @param auth a call for a token changes nothing of the API, though it is a POST
   */
  void require(String method, HttpUrl url, CallAuth auth) {
    if (readOnly && !READING.contains(method) && !auth.asksForToken()) {
      throw refused(
          HttpError.HTTP_METHOD_OUT_OF_SCOPE,
          "A " + method + " request to '" + host(url) + "' is out of scope, which is --read-only.",
          "Only GET, HEAD, OPTIONS and calls for a token are sent; leave --read-only out if this"
              + " may change things.");
    }
    if (!hosts.isEmpty() && hosts.stream().noneMatch(host -> host.matches(url))) {
      throw refused(
          HttpError.HTTP_HOST_OUT_OF_SCOPE,
          "The host '" + host(url) + "' is out of scope: --allow-host does not name it.",
          "Add --allow-host " + host(url) + " if it may be called.");
    }
  }

  /** Counts a request that is about to leave, or refuses it. */
  void admit(String method, HttpUrl url, CallAuth auth) {
    require(method, url, auth);
    if (most.isPresent() && sent.incrementAndGet() > most.get()) {
      throw refused(
          HttpError.HTTP_REQUESTS_SPENT,
          "A "
              + method
              + " request to '"
              + host(url)
              + "' is one more than --max-requests "
              + most.get()
              + " lets leave.",
          "Redirects and repetitions count; raise the number if that many are meant.");
    }
  }

  private static String host(HttpUrl url) {
    return HostPattern.text(url);
  }

  private static DispatchException refused(ErrorCode code, String message, String hint) {
    return new DispatchException(code, message, hint);
  }
}
