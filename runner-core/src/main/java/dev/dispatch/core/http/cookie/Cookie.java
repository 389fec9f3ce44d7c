package dev.dispatch.core.http.cookie;

import java.time.Instant;

/**
 * One cookie that is kept.
 *
 * @param name not empty
 * @param value as the server wrote it, quotes included
 * @param domain the host, or the domain that the server named
 * @param hostOnly whether it goes to that host alone
 * @param path where it goes
 * @param secure whether it goes over https alone
 * @param httpOnly whether the server hides it from scripts: a sign that it is a session
 * @param expires when it is forgotten; {@link Instant#MAX} for the end of the run
 * @param setBy the URL whose answer set it
 */
public record Cookie(
    String name,
    String value,
    String domain,
    boolean hostOnly,
    String path,
    boolean secure,
    boolean httpOnly,
    Instant expires,
    CookieUrl setBy) {

  boolean goesTo(CookieUrl url) {
    boolean host = hostOnly ? url.host().equals(domain) : url.inDomain(domain);
    return host && url.below(path) && (url.secure() || !secure);
  }

  boolean expired(Instant now) {
    return !expires.isAfter(now);
  }

  /** Returns what the jar knows it by: two cookies of one identity are one cookie. */
  String identity() {
    return name + "\n" + domain + "\n" + hostOnly + "\n" + path;
  }
}
