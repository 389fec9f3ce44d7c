package dev.dispatch.core.report.html;

import dev.dispatch.core.report.model.Durations;
import dev.dispatch.core.report.model.ReportedRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Places moments of a run on a line from its start to its end. */
final class TimeScale {

  private static final int TICKS = 5;

  private final Optional<Instant> start;
  private final long millis;

  private TimeScale(Optional<Instant> start, long millis) {
    this.start = start;
    this.millis = Math.max(1, millis);
  }

  static TimeScale of(ReportedRun run) {
    return new TimeScale(run.startedAt(), run.durationMs().orElseGet(() -> lastMoment(run)));
  }

  /** A run that was interrupted has no duration; its last call or step tells how far it came. */
  private static long lastMoment(ReportedRun run) {
    if (run.startedAt().isEmpty()) {
      return 0;
    }
    Instant start = run.startedAt().get();
    long calls =
        run.calls().stream()
            .flatMap(call -> call.startedAt().stream().map(at -> at.plusMillis(call.durationMs())))
            .mapToLong(at -> Duration.between(start, at).toMillis())
            .max()
            .orElse(0);
    long steps =
        run.steps().stream()
            .flatMap(step -> step.startedAt().stream())
            .mapToLong(at -> Duration.between(start, at).toMillis())
            .max()
            .orElse(0);
    return Math.max(calls, steps);
  }

  /** Draws a bar; nothing where it is not known when it began. */
  void bar(String kind, Optional<Instant> at, long duration, Html html) {
    if (start.isPresent() && at.isPresent()) {
      double from = share(Duration.between(start.get(), at.get()).toMillis());
      double width = Math.max(0.35, Math.min(share(duration), 100 - from));
      html.empty(
          "rect",
          "class",
          kind,
          "x",
          percent(Math.min(from, 99.65)),
          "width",
          percent(width),
          "y",
          "0",
          "height",
          "100%",
          "rx",
          "2");
    }
  }

  /** Draws the marks of the scale with their times. */
  void ruler(Html html) {
    long step = round(millis / (double) TICKS);
    for (long at = 0; at <= millis; at += step) {
      String x = percent(share(at));
      html.empty("line", "x1", x, "x2", x, "y1", "0", "y2", "100%");
      boolean late = share(at) > 90;
      String anchor = late ? "end" : "start";
      html.element(
          "text",
          Durations.words(at),
          "x",
          x,
          "y",
          "12",
          "dx",
          late ? "-4" : "4",
          "text-anchor",
          anchor);
    }
  }

  /** Returns 1, 2 or 5 times a power of ten, the next above. */
  private static long round(double wanted) {
    double magnitude = Math.pow(10, Math.floor(Math.log10(Math.max(1, wanted))));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * magnitude >= wanted) {
        return Math.max(1, Math.round(factor * magnitude));
      }
    }
    return Math.max(1, Math.round(10 * magnitude));
  }

  private double share(long at) {
    return Math.max(0, Math.min(100, at * 100.0 / millis));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
