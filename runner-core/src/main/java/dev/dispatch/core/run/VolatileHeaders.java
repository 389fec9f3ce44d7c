package dev.dispatch.core.run;

import java.util.Locale;
import java.util.Set;

/** Response headers that differ between equal answers. */
public final class VolatileHeaders {

  private static final Set<String> NAMES =
      Set.of("date", "age", "expires", "last-modified", "etag", "set-cookie", "x-request-id");

  private VolatileHeaders() {}

  /** Returns whether a header is one of them, in any case of letters. */
  public static boolean contains(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}
