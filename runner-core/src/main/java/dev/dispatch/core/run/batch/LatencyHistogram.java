package dev.dispatch.core.run.batch;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Durations, counted in a space that does not grow with their number. */
final class LatencyHistogram {

  private static final int DIGITS = 3;

  private final Histogram histogram = new Histogram(DIGITS);

  LatencyHistogram() {
    histogram.setAutoResize(true);
  }

  void add(long micros) {
    histogram.recordValue(Math.max(0, micros));
  }

  /** Returns the figures in milliseconds, exact to three digits. */
  Latency latency() {
    return new Latency(
        histogram.getTotalCount(),
        millis(histogram.getTotalCount() == 0 ? 0 : histogram.getMinValue()),
        Double.parseDouble(String.format(Locale.ROOT, "%.3f", histogram.getMean() / 1000)),
        percentile(50),
        percentile(90),
        percentile(95),
        percentile(99),
        percentile(99.9),
        millis(histogram.getMaxValue()));
  }

  private double percentile(double which) {
    return millis(Math.min(histogram.getValueAtPercentile(which), histogram.getMaxValue()));
  }

  private static double millis(long micros) {
    return micros / 1000.0;
  }
}
