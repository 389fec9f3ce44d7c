package dev.dispatch.core.http.cookie;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the dates of cookies, which are written in many ways (RFC 6265, section 5.1.1). */
final class CookieDate {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private int[] time = {};
  private int day = -1;
  private int month = -1;
  private int year = -1;

  private CookieDate() {}

  /** Returns the moment, or empty where the text names none. */
  static Optional<Instant> parse(String text) {
    CookieDate date = new CookieDate();
    StringBuilder token = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && !isDelimiter(text.charAt(i))) {
        token.append(text.charAt(i));
      } else if (!token.isEmpty()) {
        date.take(token.toString().toLowerCase(Locale.ROOT));
        token.setLength(0);
      }
    }
    return date.toInstant();
  }

  private static boolean isDelimiter(char c) {
    return c == '\t'
        || (c >= ' ' && c <= '/')
        || (c >= ';' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  private void take(String token) {
    if (time.length == 0 && takeTime(token)) {
      return;
    }
    if (day < 0 && leadingDigits(token, 2) > 0) {
      day = number(token, leadingDigits(token, 2));
    } else if (month < 0 && token.length() >= 3 && MONTHS.contains(token.substring(0, 3))) {
      month = MONTHS.indexOf(token.substring(0, 3)) + 1;
    } else if (year < 0 && leadingDigits(token, 4) >= 2) {
      year = fourDigits(number(token, leadingDigits(token, 4)));
    }
  }

  private boolean takeTime(String token) {
    String[] parts = token.split(":", -1);
    if (parts.length < 3) {
      return false;
    }
    int seconds = leadingDigits(parts[2], 2);
    if (!allDigits(parts[0]) || !allDigits(parts[1]) || seconds == 0) {
      return false;
    }
    time =
        new int[] {
          Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), number(parts[2], seconds)
        };
    return true;
  }

  private static boolean allDigits(String text) {
    return leadingDigits(text, 2) == text.length() && !text.isEmpty();
  }

  /** Returns how many digits a token begins with; zero where they are more than allowed. */
  private static int leadingDigits(String token, int most) {
    int count = 0;
    while (count < token.length() && token.charAt(count) >= '0' && token.charAt(count) <= '9') {
      count++;
    }
    return count > most ? 0 : count;
  }

  private static int number(String token, int digits) {
    return Integer.parseInt(token.substring(0, digits));
  }

  private static int fourDigits(int value) {
    if (value >= 70 && value <= 99) {
      return value + 1900;
    }
    return value < 70 ? value + 2000 : value;
  }

  private Optional<Instant> toInstant() {
    if (time.length == 0 || day < 1 || month < 1 || year < 1601) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(year, month, day, time[0], time[1], time[2]).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
