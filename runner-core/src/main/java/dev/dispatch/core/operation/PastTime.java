package dev.dispatch.core.operation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A point in time as users say it: {@code 2h} ago, a day, or a whole instant. */
final class PastTime {

  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhdw])");

  private PastTime() {}

  /** Returns the instant of {@code 90s, 30m, 2h, 7d, 2w}, of a day in UTC, or of ISO 8601. */
  static Instant parse(String option, String text, Instant now) {
    String wanted = text.strip();
    Matcher ago = AGO.matcher(wanted);
    try {
      if (ago.matches()) {
        return now.minus(duration(Long.parseLong(ago.group(1)), ago.group(2)));
      }
      return wanted.indexOf('T') > 0
          ? OffsetDateTime.parse(wanted).toInstant()
          : LocalDate.parse(wanted).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException noneOrTooLongAgo) {
      throw invalid(option, wanted);
    }
  }

  private static Duration duration(long count, String unit) {
    return switch (unit) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      case "d" -> Duration.ofDays(count);
      default -> Duration.ofDays(7 * count);
    };
  }

  private static OperationFailure invalid(String option, String text) {
    return new OperationFailure(
        OperationError.OPERATION_TIME_INVALID,
        "'" + text + "' is no time for " + option + ".",
        "Write 90s, 30m, 2h, 7d or 2w, a day such as 2026-01-31, or 2026-01-31T12:00:00Z.");
  }
}
