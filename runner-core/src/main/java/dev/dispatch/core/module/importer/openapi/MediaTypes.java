package dev.dispatch.core.module.importer.openapi;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Says how a body of a media type is sent, and which of several is the handiest. */
final class MediaTypes {

  /** How a body is sent, the handiest first. */
  enum Kind {
    JSON,
    FORM,
    MULTIPART,
    TEXT,
    FILE
  }

  private MediaTypes() {}

  /** Returns the handiest of some media types; of equals the first. */
  static Optional<String> choose(Collection<String> types) {
    return types.stream().min(Comparator.comparing(MediaTypes::kindOf));
  }

  static Kind kindOf(String type) {
    String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (isJson(plain) || plain.equals("*/*") || plain.equals("application/*")) {
      return Kind.JSON;
    }
    if (plain.equals("application/x-www-form-urlencoded")) {
      return Kind.FORM;
    }
    if (plain.equals("multipart/form-data")) {
      return Kind.MULTIPART;
    }
    boolean text = plain.startsWith("text/") || plain.endsWith("xml") || plain.endsWith("yaml");
    return text ? Kind.TEXT : Kind.FILE;
  }

  static boolean isJson(String type) {
    String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return plain.equals("application/json") || plain.endsWith("+json") || plain.equals("text/json");
  }
}
