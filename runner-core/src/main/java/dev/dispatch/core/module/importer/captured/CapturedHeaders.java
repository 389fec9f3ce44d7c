package dev.dispatch.core.module.importer.captured;

import dev.dispatch.core.module.importer.ImportNotes;
import dev.dispatch.core.secret.SecretNames;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sorts headers: credentials become schemes, what every client sends is left out. */
final class CapturedHeaders {

  private static final Set<String> USUAL =
      Set.of(
          "accept-encoding",
          "accept-language",
          "cache-control",
          "connection",
          "content-length",
          "content-type",
          "cookie",
          "dnt",
          "host",
          "origin",
          "pragma",
          "priority",
          "referer",
          "te",
          "upgrade-insecure-requests",
          "user-agent",
          "postman-token",
          "expect");

  private CapturedHeaders() {}

  /** Adds a header to a request, or what it means. */
  static void add(String name, String value, CapturedRequest to, ImportNotes notes) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("content-type")) {
      to.contentType = Optional.of(value);
    } else if (lower.equals("authorization")) {
      authorization(value, to, notes);
    } else if (lower.equals("cookie")) {
      notes.add(to.place, "Cookies are left out; a job's own steps log in and keep them.");
    } else if (isKey(lower)) {
      to.credential = to.credential.or(() -> Optional.of(key("header", name)));
    } else if (!USUAL.contains(lower)
        && !lower.startsWith("sec-")
        && !lower.startsWith(":")
        && !isDefaultAccept(lower, value)) {
      to.headers.put(name, value);
    }
  }

  static boolean isKey(String name) {
    return name.matches("(?i)(x-)?(.*-)?(api|access|auth|app)[-_]?(key|token)")
        || SecretNames.looksSecret(name);
  }

  private static boolean isDefaultAccept(String name, String value) {
    return name.equals("accept") && (value.contains("*/*") || value.equals("application/json"));
  }

  private static void authorization(String value, CapturedRequest to, ImportNotes notes) {
    String scheme = value.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    if (scheme.equals("basic") || scheme.equals("bearer")) {
      to.credential = Optional.of(type(scheme));
    } else if (scheme.equals("token") || !value.contains(" ")) {
      to.credential = Optional.of(key("header", "Authorization"));
    } else {
      notes.add(
          to.place, "The Authorization of this kind is not known; no credential is asked for.");
    }
  }

  static ObjectNode type(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  static ObjectNode key(String in, String name) {
    return type("apiKey").put("in", in).put("name", name);
  }
}
