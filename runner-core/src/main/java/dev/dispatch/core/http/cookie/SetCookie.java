package dev.dispatch.core.http.cookie;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A {@code Set-Cookie} field as it was written (RFC 6265, section 5.2), before it is known whether
 * its sender may set it.
 */
final class SetCookie {

  /** Name and value together; curl and the browsers have the same number. */
  static final int MAX_LENGTH = 4096;

  private static final int MAX_ATTRIBUTE_LENGTH = 1024;

  final String name;
  final String value;
  String domain = "";
  String path = "";
  boolean secure;
  boolean httpOnly;
  private Optional<Instant> expires = Optional.empty();
  private Optional<Instant> maxAge = Optional.empty();

  private SetCookie(String name, String value) {
    this.name = name;
    this.value = value;
  }

  /** Reads a field; empty where it sets no cookie. */
  static Optional<SetCookie> parse(String field, Instant now) {
    if (field.chars().anyMatch(SetCookie::isControl)) {
      return Optional.empty();
    }
    String[] parts = field.split(";", -1);
    int equals = parts[0].indexOf('=');
    if (equals < 0) {
      return Optional.empty();
    }
    SetCookie cookie =
        new SetCookie(trim(parts[0].substring(0, equals)), trim(parts[0].substring(equals + 1)));
    if (cookie.name.isEmpty() || cookie.name.length() + cookie.value.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    for (int i = 1; i < parts.length; i++) {
      cookie.attribute(parts[i], now);
    }
    return Optional.of(cookie);
  }

  private static boolean isControl(int c) {
    return (c < ' ' && c != '\t') || c == 0x7F;
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private void attribute(String part, Instant now) {
    int equals = part.indexOf('=');
    String key = trim(equals < 0 ? part : part.substring(0, equals)).toLowerCase(Locale.ROOT);
    String text = equals < 0 ? "" : trim(part.substring(equals + 1));
    if (text.length() > MAX_ATTRIBUTE_LENGTH) {
      return;
    }
    switch (key) {
      case "expires" -> CookieDate.parse(text).ifPresent(date -> expires = Optional.of(date));
      case "max-age" -> maxAge(text, now).ifPresent(date -> maxAge = Optional.of(date));
      case "domain" -> domain = domain(text);
      case "path" -> path = text.startsWith("/") ? text : "";
      case "secure" -> secure = true;
      case "httponly" -> httpOnly = true;
      default -> {
        // RFC 6265, section 5.2: what is not known is passed over.
      }
    }
  }

  private static Optional<Instant> maxAge(String text, Instant now) {
    if (!text.matches("-?[0-9]+")) {
      return Optional.empty();
    }
    if (text.startsWith("-")) {
      return Optional.of(Instant.MIN);
    }
    long seconds = text.length() > 10 ? Integer.MAX_VALUE : Long.parseLong(text);
    return Optional.of(seconds == 0 ? Instant.MIN : now.plusSeconds(seconds));
  }

  private static String domain(String text) {
    return (text.startsWith(".") ? text.substring(1) : text).toLowerCase(Locale.ROOT);
  }

  /** Returns when it is forgotten: {@code Max-Age} counts before {@code Expires}. */
  Instant expires() {
    return maxAge.or(() -> expires).orElse(Instant.MAX);
  }
}
