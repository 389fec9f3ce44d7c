package dev.dispatch.core.run;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Names of runs: {@code yyyyMMdd-HHmmss-<label>-<mmm><hhhh>}, UTC; without the formatters, which
 * are slow to load.
 */
public final class RunId {

  private RunId() {}

  /** Returns what the id of a run begins with that starts at this instant; ids sort by it. */
  public static String stamp(Instant start) {
    LocalDateTime time = LocalDateTime.ofInstant(start, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder();
    digits(text, time.getYear(), 4);
    digits(text, time.getMonthValue(), 2);
    digits(text, time.getDayOfMonth(), 2).append('-');
    digits(text, time.getHour(), 2);
    digits(text, time.getMinute(), 2);
    return digits(text, time.getSecond(), 2).toString();
  }

  /** Returns a new run id; the label is {@code job-run}, {@code action-run} and the like. */
  public static String next(Instant now, String label, RandomGenerator random) {
    StringBuilder text = new StringBuilder(stamp(now)).append('-').append(label).append('-');
    digits(text, Math.floorMod(now.toEpochMilli(), 1000), 3);
    return text.append(HexFormat.of().toHexDigits((short) random.nextInt(0x10000))).toString();
  }

  private static StringBuilder digits(StringBuilder text, int value, int width) {
    String digits = Integer.toString(value);
    return text.repeat('0', Math.max(0, width - digits.length())).append(digits);
  }
}
