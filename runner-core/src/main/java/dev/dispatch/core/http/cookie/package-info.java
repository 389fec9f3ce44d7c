/**
 * Cookies of one run, kept in memory only: RFC 6265 with the limits and prefixes of its successor
 * draft (G-B6).
 *
 * <p>Knows nothing else of the runner. Start reading at {@link
 * dev.dispatch.core.http.cookie.CookieJar}.
 */
package dev.dispatch.core.http.cookie;
