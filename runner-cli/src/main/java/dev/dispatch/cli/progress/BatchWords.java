package dev.dispatch.cli.progress;

import dev.dispatch.core.run.batch.BatchProgress;
import java.util.Locale;

/** The words of a batch's progress. */
record BatchWords(BatchProgress progress) {

  private static final int LEAST_BAR = 5;

  /** Returns how far it is, 0 to 1: by runs, or by time where only time ends it. */
  double part() {
    double part =
        progress.count().isPresent()
            ? (double) progress.done() / progress.count().get()
            : progress.durationMs().map(all -> (double) progress.elapsedMs() / all).orElse(0.0);
    return Math.clamp(part, 0, 1);
  }

  String percent() {
    return String.format(Locale.ROOT, "%3d%%", (int) (part() * 100));
  }

  String bar(int width) {
    if (width < LEAST_BAR) {
      return "";
    }
    int full = (int) (part() * width);
    return "█".repeat(full) + "░".repeat(width - full);
  }

  String counts() {
    return progress.done() + progress.count().map(count -> "/" + count).orElse("") + " runs";
  }

  String failures() {
    return progress.failed() == 0 ? "" : ", " + progress.failed() + " failed";
  }

  String times() {
    if (progress.done() == 0) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        ", %.0f/s, p50 %s, p95 %s",
        rate(),
        millis(progress.latency().p50Ms()),
        millis(progress.latency().p95Ms()));
  }

  private double rate() {
    return progress.done() * 1000.0 / Math.max(1, progress.elapsedMs());
  }

  /** Returns how long it will take yet, as far as that can be told. */
  String left() {
    double part = part();
    if (part <= 0 || part >= 1) {
      return "";
    }
    long seconds = Math.round(progress.elapsedMs() * (1 - part) / part / 1000);
    return ", " + duration(seconds) + " left";
  }

  private static String duration(long seconds) {
    if (seconds < 60) {
      return seconds + "s";
    }
    return seconds < 3600
        ? seconds / 60 + "m" + seconds % 60 + "s"
        : seconds / 3600 + "h" + seconds % 3600 / 60 + "m";
  }

  static String millis(double millis) {
    if (millis >= 10_000) {
      return String.format(Locale.ROOT, "%.1fs", millis / 1000);
    }
    return String.format(Locale.ROOT, millis < 10 ? "%.1fms" : "%.0fms", millis);
  }
}
