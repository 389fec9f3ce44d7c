package dev.dispatch.core.run;

import dev.dispatch.core.http.CallRecord;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server asks to wait: {@code Retry-After}, seconds or a date (RFC 9110, 10.2.3). */
final class RetryAfter {

  /** A server cannot make a run wait longer than this (G-B9). */
  private static final Duration MOST = Duration.ofSeconds(60);

  private static final int MAX_DIGITS = 9;

  private RetryAfter() {}

  /** Returns the wait, at most a minute; empty where the answer asks for none. */
  static Optional<Duration> of(CallRecord call, Instant now) {
    return call.responseHeaders().stream()
        .filter(field -> field.name().equalsIgnoreCase("Retry-After"))
        .findFirst()
        .flatMap(field -> parse(field.value().strip(), now))
        .map(wait -> wait.compareTo(MOST) > 0 ? MOST : wait);
  }

  private static Optional<Duration> parse(String value, Instant now) {
    if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      boolean huge = value.length() > MAX_DIGITS;
      return Optional.of(huge ? MOST : Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(now, date.toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException malformed) {
      return Optional.empty(); // a server that does not say it properly says nothing
    }
  }
}
