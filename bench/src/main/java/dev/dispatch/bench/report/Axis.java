package dev.dispatch.bench.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A logarithmic axis.
 *
 * @param least the value at its start, a power of ten
 * @param most the value at its end, a power of ten
 * @param from where it starts in the picture
 * @param to where it ends
 */
record Axis(double least, double most, double from, double to) {

  /** Returns the axis over whole powers of ten, so that what is nearly flat looks flat. */
  static Axis over(List<Double> values, double from, double to) {
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double least = Math.floor(Math.log10(low));
    double most = Math.max(Math.ceil(Math.log10(high)), least + 1);
    return new Axis(Math.pow(10, least), Math.pow(10, most), from, to);
  }

  /** Returns where a value is in the picture. */
  double at(double value) {
    return from + (to - from) * Math.log(value / least) / Math.log(most / least);
  }

  /**
   * Returns the round values: of a long axis the powers of ten, of a short one 1, 2 and 5 times
   * those.
   */
  double[] ticks() {
    boolean isLong = most / least > 200;
    return allTicks()
        .filter(tick -> tick >= least && tick <= most && (!isLong || isPowerOfTen(tick)))
        .toArray();
  }

  static String label(double tick) {
    return tick >= 1
        ? String.format(Locale.ROOT, "%,.0f", tick)
        : BigDecimal.valueOf(tick).stripTrailingZeros().toPlainString();
  }

  private static DoubleStream allTicks() {
    return IntStream.rangeClosed(-4, 9)
        .boxed()
        .flatMapToDouble(power -> DoubleStream.of(1, 2, 5).map(unit -> unit * Math.pow(10, power)));
  }

  private static boolean isPowerOfTen(double tick) {
    return Math.abs(Math.log10(tick) - Math.rint(Math.log10(tick))) < 1e-9;
  }
}
