package dev.dispatch.core.http;

import dev.dispatch.core.http.cookie.Cookie;
import dev.dispatch.core.http.cookie.CookieJar;
import dev.dispatch.core.http.cookie.CookieUrl;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;

/** Puts cookies into requests and takes them out of replies. */
final class Cookies {

  private final CookieJar jar;

  Cookies(CookieJar jar) {
    this.jar = jar;
  }

  /** Returns the header fields of a request with its cookies. */
  List<HeaderField> addTo(Hop hop) {
    CookieUrl url = cookieUrl(hop.url());
    // G-B4: a request that another origin caused brings along only what its own origin set.
    List<Cookie> cookies = hop.foreign() ? jar.ownOf(url) : jar.matching(url);
    List<HeaderField> headers = new ArrayList<>(hop.headers());
    CookieJar.header(cookies, hop.manualCookie())
        .ifPresent(field -> headers.add(new HeaderField("cookie", field)));
    return headers;
  }

  /** Keeps what a reply sets; returns the cookies that were kept. */
  List<Cookie> take(HttpUrl url, WireReply reply) {
    return keep(url, reply.values("set-cookie"));
  }

  /** Keeps what fields of a reply from a URL set; returns the cookies that were kept. */
  List<Cookie> keep(HttpUrl url, List<String> fields) {
    return fields.isEmpty() ? List.of() : jar.store(cookieUrl(url), fields);
  }

  private static CookieUrl cookieUrl(HttpUrl url) {
    return new CookieUrl(url.isHttps(), url.host(), url.port(), url.encodedPath());
  }
}
