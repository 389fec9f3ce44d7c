package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Decides how far into the network the calls of a run may reach (G-B5).
 *
 * <p>Whether a URL was written by the user or came out of an answer is not known here. So a job
 * whose base URL is public reaches public addresses alone; a job that means a private address has
 * it as its base URL, or has none.
 */
final class ReachPolicy {

  private final Optional<String> baseUrl;
  private final NameResolver resolver;
  private final HttpLimits limits;
  private Optional<Reach> known = Optional.empty();

  ReachPolicy(Optional<String> baseUrl, NameResolver resolver, HttpLimits limits) {
    this.baseUrl = baseUrl;
    this.resolver = resolver;
    this.limits = limits;
  }

  /** Returns the reach of the calls that a job makes itself. */
  synchronized Reach ofJob() {
    if (known.isEmpty()) {
      known =
          baseUrl.isEmpty() ? Optional.of(Reach.ANYWHERE) : reach(BaseUrl.of(baseUrl.get()).url());
    }
    return known.orElse(Reach.PUBLIC);
  }

  /** Returns the reach that a base URL gives; empty where it is not known yet. */
  private Optional<Reach> reach(HttpUrl base) {
    String host = base.host().toLowerCase(Locale.ROOT);
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return Optional.of(Reach.ANYWHERE);
    }
    try {
      boolean everywherePublic =
          AddressPolicy.literal(host)
              .map(AddressPolicy::isPublic)
              .orElseGet(() -> resolvesToPublic(host));
      return Optional.of(everywherePublic ? Reach.PUBLIC : Reach.ANYWHERE);
    } catch (Unresolved notYet) {
      return Optional.empty();
    }
  }

  private boolean resolvesToPublic(String host) {
    GuardedDns dns =
        new GuardedDns(resolver, Reach.ANYWHERE, Optional.empty(), limits.connectTimeout());
    try {
      return dns.lookup(host).stream().allMatch(AddressPolicy::isPublic);
    } catch (UnknownHostException e) {
      throw new Unresolved();
    }
  }

  /** Refuses a host that can be seen to be out of reach, before anything is resolved. */
  static void require(HttpUrl url, Reach reach) {
    Optional<InetAddress> address = AddressPolicy.literal(url.host());
    AddressPolicy.refusal(url.host())
        .or(() -> address.flatMap(a -> AddressPolicy.refusal(a, reach)))
        .ifPresent(what -> {
          throw denied(what);
        });
  }

  private static DispatchException denied(String what) {
    return new DispatchException(
        HttpError.HTTP_ADDRESS_DENIED,
        "The URL's host is " + what + " and is not called",
        "No job calls link-local, multicast, reserved or metadata addresses, and one with a public"
            + " base URL calls no private ones.");
  }

  private static final class Unresolved extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
