package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Decides where a redirect leads and what goes along (G-B4).
 *
 * <p>M7: OkHttp's own way would hand {@code X-Api-Key} and a {@code Cookie} to the next server.
 */
final class RedirectPolicy {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> BODY_HEADERS =
      Set.of("content-type", "content-encoding", "content-language", "content-location");

  private final Redirects allowed;
  private final int most;
  private final List<HeaderField> neutralHeaders;

  /**
   * Creates a policy.
   *
   * @param most how many redirects one call follows
   * @param neutralHeaders the fields of a request that carries nothing of the job
   */
  RedirectPolicy(Redirects allowed, int most, List<HeaderField> neutralHeaders) {
    this.allowed = allowed;
    this.most = most;
    this.neutralHeaders = neutralHeaders;
  }

  /**
   * Returns the next request; empty where the answer is the response.
   *
   * @param followed how many redirects were followed so far
   */
  Optional<Hop> next(Hop hop, WireReply reply, int followed) {
    Optional<String> location = reply.header("location");
    if (allowed == Redirects.NONE || location.isEmpty() || !REDIRECTS.contains(reply.status())) {
      return Optional.empty();
    }
    if (followed == most) {
      throw denied(
          reply, "the server redirects more than " + most + " times", "See where it leads.");
    }
    HttpUrl target = target(hop, location.get(), reply);
    return Optional.of(
        sameOrigin(hop.url(), target) ? near(hop, target, reply) : far(hop, target, reply));
  }

  private static HttpUrl target(Hop hop, String location, WireReply reply) {
    if (ControlCharacters.in(location) || location.indexOf('\\') >= 0) {
      throw denied(reply, "the server redirects to what is no URL", "Ask the server's owner.");
    }
    HttpUrl resolved = hop.url().resolve(location);
    if (resolved == null) {
      throw denied(
          reply, "the server redirects to what is no http or https URL", "Ask the server's owner.");
    }
    if (!resolved.username().isEmpty() || !resolved.password().isEmpty()) {
      throw denied(
          reply, "the server redirects to a URL with a user name", "Ask the server's owner.");
    }
    return plain(resolved, reply);
  }

  private static HttpUrl plain(HttpUrl url, WireReply reply) {
    try {
      return RequestUrl.parse(url.newBuilder().fragment(null).build().toString());
    } catch (DispatchException unusual) {
      throw denied(reply, "the server redirects to an odd spelling of a host", unusual.hint());
    }
  }

  static boolean sameOrigin(HttpUrl a, HttpUrl b) {
    return a.scheme().equals(b.scheme()) && a.host().equals(b.host()) && a.port() == b.port();
  }

  private static Hop near(Hop hop, HttpUrl target, WireReply reply) {
    boolean toGet = becomesGet(hop, reply.status());
    return new Hop(
        toGet ? "GET" : hop.method(),
        target,
        toGet ? withoutBodyHeaders(hop.headers()) : hop.headers(),
        hop.manualCookie(),
        toGet ? Optional.empty() : hop.body(),
        hop.reach(),
        hop.foreign(),
        hop.auth(),
        Optional.of(hop.url().toString()));
  }

  private Hop far(Hop hop, HttpUrl target, WireReply reply) {
    if (hop.url().isHttps() && !target.isHttps()) {
      throw denied(
          reply, "the server redirects from https to http", "Call the address over https.");
    }
    if (allowed == Redirects.SAME_ORIGIN) {
      throw denied(
          reply,
          "the server redirects to another origin",
          "Name that origin in the job, or set http.redirects to 'follow' (nothing of the job goes"
              + " along) or 'none' (the redirect is the response).");
    }
    boolean toGet = becomesGet(hop, reply.status());
    if (!toGet && hop.body().isPresent()) {
      throw denied(
          reply,
          "the server wants the body sent to another origin",
          "Send it there by a step of its own, if that is meant.");
    }
    Reach reach = reach(hop, reply);
    ReachPolicy.require(target, reach);
    return new Hop(
        toGet ? "GET" : hop.method(),
        target,
        neutralHeaders,
        Optional.empty(),
        Optional.empty(),
        reach,
        true,
        CallAuth.NONE,
        Optional.of(hop.url().toString()));
  }

  /** G-B5: a server that anybody could be behind does not lead into the private network. */
  private static Reach reach(Hop hop, WireReply reply) {
    boolean fromPublic =
        reply
            .remoteAddress()
            .map(InetSocketAddress::getAddress)
            .filter(AddressPolicy::isPublic)
            .isPresent();
    return fromPublic ? Reach.PUBLIC : hop.reach();
  }

  /** As browsers do it (WHATWG Fetch, 4.4). */
  private static boolean becomesGet(Hop hop, int status) {
    boolean reading = hop.method().equals("GET") || hop.method().equals("HEAD");
    return switch (status) {
      case 301, 302 -> hop.method().equals("POST");
      case 303 -> !reading;
      default -> false;
    };
  }

  private static List<HeaderField> withoutBodyHeaders(List<HeaderField> headers) {
    return headers.stream()
        .filter(field -> !BODY_HEADERS.contains(field.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static DispatchException denied(WireReply reply, String what, String hint) {
    return new DispatchException(
        HttpError.HTTP_REDIRECT_DENIED,
        "Status " + reply.status() + ": " + what,
        hint,
        Map.of("status", reply.status()),
        null);
  }
}
