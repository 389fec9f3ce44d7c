package dev.dispatch.bench.report;

import java.util.List;

/**
 * A line of a plot.
 *
 * @param name its name in the legend
 * @param points its points, from left to right
 */
public record Curve(String name, List<Point> points) {

  /** Keeps a copy. */
  public Curve {
    points = List.copyOf(points);
  }

  /**
   * A point of a plot with logarithmic axes.
   *
   * @param x above 0
   * @param y above 0
   */
  public record Point(double x, double y) {}
}
