package dev.dispatch.core.report.model;

import java.util.Locale;

/** Durations as people read them. */
public final class Durations {

  private Durations() {}

  /** Returns {@code 12 ms}, {@code 1.25 s} or {@code 2 min 5 s}. */
  public static String words(long millis) {
    if (millis < 1000) {
      return millis + " ms";
    }
    return millis < 60_000
        ? String.format(Locale.ROOT, "%.2f s", millis / 1000.0)
        : millis / 60_000 + " min " + millis / 1000 % 60 + " s";
  }

  /** Returns it as the end of a sentence. */
  public static String in(long millis) {
    return " in " + words(millis);
  }
}
