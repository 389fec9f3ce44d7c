package dev.dispatch.bench.part;

import dev.dispatch.bench.process.Effort;
import dev.dispatch.bench.process.Samples;
import dev.dispatch.bench.report.Curve;
import dev.dispatch.bench.report.Curve.Point;
import dev.dispatch.bench.report.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run costs in ever longer batches, and the memory of the longest. */
final class RunsPart implements Part {

  private static final int MOST = 100_000;

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public String about() {
    return "what a run costs in batches of 100 to 100,000 runs, and their memory";
  }

  @Override
  public void measure(Bench bench) throws IOException, InterruptedException {
    List<Integer> sizes = bench.sizes(100, 1000, 10_000, MOST);
    Map<Integer, Samples> taken = new LinkedHashMap<>();
    for (int size : sizes) {
      taken.put(size, batch(bench, size));
    }
    Growth growth = new Growth("run", sizes, taken);
    List<Row> rows = new ArrayList<>(growth.rows());
    double peak = taken.get(sizes.getLast()).peak();
    rows.add(
        Row.derived("peak memory of the longest", String.format(Locale.ROOT, "%.0f MB", peak))
            .asked("≤ 256 MB", peak <= 256));
    bench.report().table("Cost of a run", rows);
    bench.plot("runs", "Cost of a run by the number of runs", "runs", "ms", growth.curves());
    Curve memory =
        new Curve(
            "peak memory",
            sizes.stream().map(size -> new Point(size, taken.get(size).peak())).toList());
    bench.plot("memory", "Peak memory by the number of runs", "runs", "MiB", List.of(memory));
  }

  private static Samples batch(Bench bench, int runs) throws IOException, InterruptedException {
    String job = bench.job("three", Jobs.threeCalls());
    Effort effort = runs >= MOST ? bench.effort().atMost(2) : bench.effort();
    return bench
        .race(List.of(new Batches(bench).of("batch", job, runs, "failed+10")), effort)
        .get("batch");
  }
}
