package dev.dispatch.core.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Names of runs: {@code yyyyMMdd-HHmmss-<label>-<mmm><hhhh>}, UTC. */
public final class RunId {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RunId() {}

  /** Returns what the id of a run begins with that starts at this instant; ids sort by it. */
  public static String stamp(Instant start) {
    return STAMP.format(start);
  }

  /** Returns a new run id; the label is {@code job-run}, {@code action-run} and the like. */
  public static String next(Instant now, String label, RandomGenerator random) {
    long millis = now.toEpochMilli() % 1000;
    return String.format(
        Locale.ROOT, "%s-%s-%03d%04x", STAMP.format(now), label, millis, random.nextInt(0x10000));
  }
}
