package dev.dispatch.core.run;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Response headers that differ between equal answers. */
public final class VolatileHeaders {

  private static final Set<String> NAMES =
      Set.of("date", "age", "expires", "last-modified", "etag", "set-cookie", "x-request-id");

  private VolatileHeaders() {}

  /** Removes them from an object of headers by name; leaves anything else as it is. */
  public static void dropFrom(JsonNode headers) {
    if (headers instanceof ObjectNode fields) {
      fields.remove(fields.propertyNames().stream().filter(VolatileHeaders::contains).toList());
    }
  }

  /** Returns whether a header is one of them, in any case of letters. */
  public static boolean contains(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}
