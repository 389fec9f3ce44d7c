package dev.dispatch.core.http;

/**
 * Where the time of a call went, in nanoseconds; zero for a phase that did not happen.
 *
 * @param dns resolving the host name
 * @param connect opening the connection, TLS included
 * @param tls the TLS handshake
 * @param send writing the request
 * @param waiting from the end of the request to the first byte of the response
 * @param receive reading the response
 * @param total all of it
 */
public record CallTiming(
    long dns, long connect, long tls, long send, long waiting, long receive, long total) {}
