package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The header fields of one request; names in any case, the last value of a name wins. */
final class HeaderFields {

  private static final String TOKEN_SIGNS = "!#$%&'*+-.^_`|~";

  /** What says where a message ends is the transport's, or two readers could disagree about it. */
  private static final Set<String> FRAMING =
      Set.of("content-length", "transfer-encoding", "upgrade", "trailer", "te");

  private static final Set<String> CONNECTION_VALUES = Set.of("close", "keep-alive");

  private final Map<String, HeaderField> fields = new LinkedHashMap<>();

  /** Sets fields that a user wrote. */
  HeaderFields putAll(Map<String, String> written) {
    written.forEach(this::put);
    return this;
  }

  /** Sets a field that a user wrote. */
  HeaderFields put(String name, String value) {
    String key = requireName(name);
    requireValue(name, value);
    boolean upgrade =
        key.equals("connection") && !CONNECTION_VALUES.contains(value.toLowerCase(Locale.ROOT));
    if (upgrade || FRAMING.contains(key)) {
      throw framing(name);
    }
    set(key, name, value);
    return this;
  }

  /** Sets a field of ours. */
  HeaderFields set(String name, String value) {
    set(name.toLowerCase(Locale.ROOT), name, value);
    return this;
  }

  private void set(String key, String name, String value) {
    fields.put(key, new HeaderField(name, value));
  }

  /** Sets a field of ours where the user wrote none. */
  HeaderFields setIfAbsent(String name, String value) {
    if (!fields.containsKey(name)) {
      set(name, value);
    }
    return this;
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name)).map(HeaderField::value);
  }

  List<HeaderField> toList() {
    return new ArrayList<>(fields.values());
  }

  // G-B8, M9: the value is not in the message, the name only where it is a name.
  private static String requireName(String name) {
    if (name.isEmpty() || !name.chars().allMatch(HeaderFields::isTokenSign)) {
      throw invalid("A header name holds a character that no header name can hold");
    }
    return name.toLowerCase(Locale.ROOT);
  }

  /** Refuses a value that would break out of its field. */
  static void requireValue(String name, String value) {
    if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7F))) {
      throw invalid("The value of the header '" + name + "' holds a character beyond plain ASCII");
    }
  }

  private static boolean isTokenSign(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c < 0x80 && TOKEN_SIGNS.indexOf(c) >= 0);
  }

  private static DispatchException framing(String name) {
    return new DispatchException(
        HttpError.HTTP_HEADER_INVALID,
        "The header '" + name + "' is set by the transport",
        "Leave it out.");
  }

  private static DispatchException invalid(String message) {
    return new DispatchException(
        HttpError.HTTP_HEADER_INVALID,
        message,
        "Names are letters, digits and hyphens; values are visible ASCII, spaces and tabs.");
  }
}
