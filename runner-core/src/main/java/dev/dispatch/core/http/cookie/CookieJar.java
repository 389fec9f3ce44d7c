package dev.dispatch.core.http.cookie;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The cookies of one run; safe for use by many threads. */
public final class CookieJar {

  // G-B6: curl's numbers.
  private static final int MAX_SET_PER_REPLY = 50;
  private static final int MAX_SENT = 150;
  private static final int MAX_HEADER_LENGTH = 8 << 10;
  private static final int MAX_KEPT = 3_000;

  private static final Comparator<Cookie> LONGER_PATH_FIRST =
      (a, b) -> Integer.compare(b.path().length(), a.path().length());

  private final InstantSource clock;
  private final CookiePolicy policy;

  /** In the order of creation; an update keeps its place (RFC 6265, section 5.3). */
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();

  /**
   * Creates an empty jar.
   *
   * @param publicSuffix tells whether anybody can register names right below a domain
   */
  public CookieJar(InstantSource clock, Predicate<String> publicSuffix) {
    this.clock = clock;
    this.policy = new CookiePolicy(publicSuffix);
  }

  /** Takes the {@code Set-Cookie} fields of an answer; returns the cookies that were kept. */
  public synchronized List<Cookie> store(CookieUrl url, List<String> fields) {
    List<Cookie> kept = new ArrayList<>();
    for (String field : fields.subList(0, Math.min(fields.size(), MAX_SET_PER_REPLY))) {
      SetCookie.parse(field, clock.instant())
          .flatMap(set -> policy.accept(set, url))
          .filter(cookie -> !hidesSecureOne(cookie, url))
          .filter(this::keep)
          .ifPresent(kept::add);
    }
    return kept;
  }

  /** An answer over http may not put a cookie in the way of one from https (RFC 6265bis, 5.7). */
  private boolean hidesSecureOne(Cookie cookie, CookieUrl url) {
    return !url.secure()
        && cookies.values().stream()
            .anyMatch(old -> old.secure() && old.name().equals(cookie.name()) && near(old, cookie));
  }

  private static boolean near(Cookie old, Cookie cookie) {
    CookieUrl place = new CookieUrl(true, cookie.domain(), 0, cookie.path());
    CookieUrl oldPlace = new CookieUrl(true, old.domain(), 0, old.path());
    return (place.inDomain(old.domain()) || oldPlace.inDomain(cookie.domain()))
        && place.below(old.path());
  }

  private boolean keep(Cookie cookie) {
    if (cookie.expired(clock.instant())) {
      cookies.remove(cookie.identity());
      return false;
    }
    if (cookies.size() >= MAX_KEPT && !cookies.containsKey(cookie.identity())) {
      cookies.remove(cookies.keySet().iterator().next());
    }
    cookies.put(cookie.identity(), cookie);
    return true;
  }

  /** Returns the cookies that go to a URL, in the order to send. */
  public synchronized List<Cookie> matching(CookieUrl url) {
    if (cookies.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    cookies.values().removeIf(cookie -> cookie.expired(now));
    List<Cookie> matching =
        cookies.values().stream()
            .filter(cookie -> cookie.goesTo(url))
            .sorted(LONGER_PATH_FIRST)
            .limit(MAX_SENT)
            .toList();
    return withinHeader(matching);
  }

  /** Returns the cookies that go to a URL and were set by its very origin. */
  public List<Cookie> ownOf(CookieUrl url) {
    return matching(url).stream().filter(cookie -> cookie.setBy().sameOrigin(url)).toList();
  }

  private static List<Cookie> withinHeader(List<Cookie> matching) {
    List<Cookie> sent = new ArrayList<>();
    int length = 0;
    for (Cookie cookie : matching) {
      length += cookie.name().length() + cookie.value().length() + "=; ".length();
      if (length - "; ".length() > MAX_HEADER_LENGTH) {
        break;
      }
      sent.add(cookie);
    }
    return sent;
  }

  /**
   * Returns the {@code Cookie} field.
   *
   * @param manual the field that the caller wrote; it wins by name
   */
  public static Optional<String> header(List<Cookie> cookies, Optional<String> manual) {
    Map<String, String> written = new LinkedHashMap<>();
    manual.ifPresent(field -> read(field, written));
    List<String> pairs = new ArrayList<>();
    for (Cookie cookie : cookies) {
      if (!written.containsKey(cookie.name())) {
        pairs.add(cookie.name() + "=" + cookie.value());
      }
    }
    pairs.addAll(written.values());
    return pairs.isEmpty() ? manual : Optional.of(String.join("; ", pairs));
  }

  private static void read(String field, Map<String, String> pairs) {
    for (String part : field.split(";", -1)) {
      String pair = part.strip();
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        pairs.put(equals < 0 ? pair : pair.substring(0, equals).strip(), pair);
      }
    }
  }
}
