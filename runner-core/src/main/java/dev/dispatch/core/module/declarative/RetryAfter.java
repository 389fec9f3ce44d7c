package dev.dispatch.core.module.declarative;

import dev.dispatch.api.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long a server asks to wait (RFC 9110, section 10.2.3). */
final class RetryAfter {

  private RetryAfter() {}

  /** Returns the wait; empty where the server asks for none that can be read. */
  static Optional<Duration> of(HttpResponse response, InstantSource clock) {
    return response.header("retry-after").flatMap(text -> parse(text.strip(), clock));
  }

  private static Optional<Duration> parse(String text, InstantSource clock) {
    if (text.matches("[0-9]{1,6}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
      Duration wait = Duration.between(clock.instant(), until);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
