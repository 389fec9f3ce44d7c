package dev.dispatch.core.report.curl;

import java.util.Locale;
import java.util.Set;

/** The headers that curl sets by itself, and better than a recorded value would. */
public final class CurlHeaders {

  private static final Set<String> OF_CURL =
      Set.of("host", "content-length", "accept-encoding", "connection");

  private CurlHeaders() {}

  /** Returns whether a command has to name the header; case does not matter. */
  public static boolean named(String header) {
    return !OF_CURL.contains(header.toLowerCase(Locale.ROOT));
  }
}
