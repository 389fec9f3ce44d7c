package dev.dispatch.core.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A media type and its charset (RFC 9110, section 8.3), read from whatever a server wrote.
 *
 * @param type in lower case, such as {@code text/html}; empty where there is none
 */
record ContentType(String type, Optional<String> charset) {

  private static final Set<String> TEXT =
      Set.of(
          "application/json",
          "application/xml",
          "application/javascript",
          "application/ecmascript",
          "application/x-www-form-urlencoded",
          "application/x-ndjson",
          "application/jsonl",
          "application/yaml",
          "application/x-yaml",
          "application/toml",
          "application/graphql",
          "application/sql");

  private static final Set<String> BINARY =
      Set.of("application/pdf", "application/zip", "application/gzip", "application/wasm");

  static ContentType parse(String field) {
    String[] parts = field.split(";", -1);
    Optional<String> charset = Optional.empty();
    for (int i = 1; i < parts.length && charset.isEmpty(); i++) {
      charset = charset(parts[i].strip());
    }
    return new ContentType(parts[0].strip().toLowerCase(Locale.ROOT), charset);
  }

  private static Optional<String> charset(String parameter) {
    if (!parameter.toLowerCase(Locale.ROOT).startsWith("charset=")) {
      return Optional.empty();
    }
    String name = parameter.substring("charset=".length()).replace("\"", "").strip();
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  boolean isMissing() {
    return type.isEmpty();
  }

  boolean isJson() {
    return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
  }

  boolean isForm() {
    return type.equals("application/x-www-form-urlencoded");
  }

  boolean isText() {
    return type.startsWith("text/")
        || TEXT.contains(type)
        || type.endsWith("+json")
        || type.endsWith("+xml")
        || type.endsWith("+yaml");
  }

  boolean isBinary() {
    return BINARY.contains(type)
        || (type.startsWith("image/") && !type.endsWith("+xml"))
        || type.startsWith("audio/")
        || type.startsWith("video/")
        || type.startsWith("font/");
  }
}
