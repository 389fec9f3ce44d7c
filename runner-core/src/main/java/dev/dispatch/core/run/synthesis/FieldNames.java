package dev.dispatch.core.run.synthesis;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the name of a field says of its value. */
final class FieldNames {

  private static final Set<String> IDENTIFIERS =
      Set.of("id", "uuid", "guid", "key", "slug", "sku", "code", "number", "ref", "handle");

  private static final Set<String> VOLATILE =
      Set.of(
          "attempts",
          "polls",
          "nonce",
          "etag",
          "hash",
          "digest",
          "checksum",
          "signature",
          "cursor",
          "token",
          "elapsedms",
          "durationms",
          "duration",
          "took",
          "timestamp",
          "date",
          "time",
          "created",
          "updated",
          "modified",
          "expires",
          "expiry",
          "age",
          "uptime",
          "trace",
          "requestid",
          "traceid",
          "correlationid",
          "random",
          "now");

  private static final List<String> VOLATILE_ENDINGS =
      List.of("_at", "token", "timestamp", "date", "time", "cursor", "etag", "nonce");

  private FieldNames() {}

  /** Returns whether a field of this name tells things apart. */
  static boolean isIdentifier(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return IDENTIFIERS.contains(plain)
        || name.endsWith("Id")
        || name.endsWith("ID")
        || plain.endsWith("_id")
        || plain.endsWith("-id")
        || plain.endsWith("uuid");
  }

  /** Returns whether a field of this name differs from run to run. */
  static boolean isVolatile(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return VOLATILE.contains(plain)
        || (name.endsWith("At") && name.length() > 2)
        || VOLATILE_ENDINGS.stream().anyMatch(plain::endsWith);
  }

  /** Returns whether a value of one field is likely the value of the other: id and userId. */
  static boolean areRelated(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    return !a.isEmpty() && !b.isEmpty() && (a.endsWith(b) || b.endsWith(a));
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
