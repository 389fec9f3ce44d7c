package dev.dispatch.bench.part;

import dev.dispatch.bench.process.Samples;
import dev.dispatch.bench.report.Curve;
import dev.dispatch.bench.report.Curve.Point;
import dev.dispatch.bench.report.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How a cost grows with a size: what each more costs, between one size and the next.
 *
 * <p>What the process costs by itself falls out that way. The first ones cost more, since the code
 * is not compiled yet; flat is what does not get dearer.
 *
 * @param unit what there is more of, such as a step
 * @param sizes the sizes, from small to large
 * @param taken what each took
 */
record Growth(String unit, List<Integer> sizes, Map<Integer, Samples> taken) {

  /** How much dearer a thing may be among many, which is the tolerance of measuring. */
  private static final double TOLERANCE = 1.1;

  /** Returns a line for each size, and whether the cost is flat. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int size : sizes) {
      rows.add(Row.of(String.format(Locale.ROOT, "%,d %ss", size, unit), taken.get(size)));
    }
    List<Point> costs = each(Samples::median);
    List<Point> processor = each(Samples::cpu);
    for (int i = 0; i < costs.size(); i++) {
      rows.add(
          Row.derived(
                  String.format(
                      Locale.ROOT, "a %s, from %,d to %,d", unit, sizes.get(i), sizes.get(i + 1)),
                  micros(costs.get(i)))
              .beside(micros(processor.get(i)) + " of user+sys"));
    }
    double ratio = costs.getLast().y() / costs.stream().mapToDouble(Point::y).min().orElseThrow();
    rows.add(
        Row.derived(
                "a " + unit + " among most to the cheapest",
                String.format(Locale.ROOT, "%.2f ×", ratio))
            .asked("≤ " + TOLERANCE + " ×", ratio <= TOLERANCE));
    return rows;
  }

  /** Returns what each more costs, and what each costs with its share of the process, in ms. */
  List<Curve> curves() {
    return List.of(
        new Curve("one more " + unit + ", wall", each(Samples::median)),
        new Curve("one more " + unit + ", user+sys", each(Samples::cpu)),
        new Curve("whole process by " + unit + "s, wall", share()));
  }

  private List<Point> share() {
    return sizes.stream().map(size -> new Point(size, taken.get(size).median() / size)).toList();
  }

  private List<Point> each(ToDoubleFunction<Samples> figure) {
    List<Point> points = new ArrayList<>();
    for (int i = 1; i < sizes.size(); i++) {
      double more = figure.applyAsDouble(taken.get(sizes.get(i)));
      double less = figure.applyAsDouble(taken.get(sizes.get(i - 1)));
      double each = (more - less) / (sizes.get(i) - sizes.get(i - 1));
      points.add(new Point(sizes.get(i), Math.max(each, 0.0001)));
    }
    return points;
  }

  private static String micros(Point cost) {
    return String.format(Locale.ROOT, "%,.0f µs", cost.y() * 1000);
  }
}
