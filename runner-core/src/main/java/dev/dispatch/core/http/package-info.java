/**
 * HTTP as the runner does it: every limit set, redirects, addresses and cookies by our own policy,
 * every call recorded.
 *
 * <p>May know {@code json}, {@code secret} and {@code file}; OkHttp stays inside this package and
 * is not touched before the first call. Start reading at {@link
 * dev.dispatch.core.http.HttpTransport}.
 */
package dev.dispatch.core.http;
