package dev.dispatch.bench.part;

import dev.dispatch.bench.load.Workload;
import dev.dispatch.bench.process.Contender;
import dev.dispatch.bench.process.Programs;
import dev.dispatch.bench.process.Samples;
import dev.dispatch.bench.report.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A long batch beside loops that make the same calls, and what the wire is able to carry. */
final class BatchPart implements Part {

  private static final int RUNS = 20_000;
  private static final String BATCH = "dispatch";
  private static final String LOOP = "OkHttp loop";
  private static final String NODE = "Node keep-alive loop";
  private static final String WRK = "wrk";

  /**
   * What 500 runs of three calls took, start-up taken off, to what a Node loop of one call at a
   * time took beside them: 1440 - 228, 397 - 21 and 456 - 71 ms.
   */
  private static final double REFERENCE_TO_NODE = 1212.0 / 385;

  private static final double HURL_TO_NODE = 376.0 / 385;
  private static final String YARDSTICK = "Node loop, 500 runs, one call at a time";
  private static final String NODE_START = "a Node that does nothing";

  @Override
  public String name() {
    return "batch";
  }

  @Override
  public String about() {
    return "20,000 runs of 3 calls, 32 at once, beside loops and wrk";
  }

  @Override
  public void measure(Bench bench) throws IOException, InterruptedException {
    int runs = bench.scaled(RUNS);
    Batches batches = new Batches(bench);
    String job = bench.job("three", Jobs.threeCalls());
    List<Contender> contenders = new ArrayList<>();
    contenders.add(batches.of(BATCH, job, runs, "failed+10"));
    contenders.add(batches.loop(LOOP, runs));
    bench.tools().node(NODE, batches.words(runs)).ifPresent(contenders::add);
    bench
        .tools()
        .node(YARDSTICK, Workload.BATCH.yardstick(bench.base()))
        .ifPresent(contenders::add);
    bench.tools().node(NODE_START, List.of()).ifPresent(contenders::add);
    Map<String, Samples> taken = bench.race(contenders);
    List<Row> rows = new ArrayList<>();
    taken.forEach((name, samples) -> rows.add(row(runs, name, samples, taken.get(BATCH).median())));
    rows.addAll(ratios(runs, taken));
    wire(bench).ifPresent(rows::add);
    bench.report().table(String.format(Locale.ROOT, "%,d runs of 3 calls", runs), rows);
  }

  private static Row row(int runs, String name, Samples samples, double own) {
    return switch (name) {
      case YARDSTICK, NODE_START -> Row.of(name, samples);
      case BATCH -> Row.of(name, samples).reaching(Batches.rate(runs, samples));
      default ->
          Row.of(name, samples)
              .reaching(Batches.rate(runs, samples))
              .beside(Row.times(samples.median() / own, BATCH));
    };
  }

  private static List<Row> ratios(int runs, Map<String, Samples> taken) {
    double own = taken.get(BATCH).median();
    List<Row> rows = new ArrayList<>();
    rows.add(atLeast("runs a second to the OkHttp loop", taken.get(LOOP).median() / own, 0.7));
    if (taken.containsKey(YARDSTICK)) {
      double node = taken.get(YARDSTICK).median() - taken.get(NODE_START).median();
      double ofNode = node / Workload.BATCH.runs() * runs / own;
      rows.add(
          atLeast("runs a second to the reference, as estimated", ofNode * REFERENCE_TO_NODE, 8));
      rows.add(atLeast("runs a second to Hurl, as estimated", ofNode * HURL_TO_NODE, 1));
    }
    return rows;
  }

  private static Row atLeast(String what, double ratio, double least) {
    return Row.derived(what, String.format(Locale.ROOT, "%.2f ×", ratio))
        .asked("≥ " + least + " ×", ratio >= least);
  }

  /** Returns what wrk gets from the same server over as many connections. */
  private static Optional<Row> wire(Bench bench) throws IOException, InterruptedException {
    Optional<String> wrk = Programs.find("wrk");
    if (wrk.isEmpty()) {
      return Optional.of(Row.derived(WRK, "not installed (Debian: apt-get install wrk)"));
    }
    List<String> command =
        List.of(
            wrk.get(),
            "-t1",
            "-c" + Workload.AT_ONCE,
            bench.scale() > 1 ? "-d1s" : "-d5s",
            bench.base() + "/posts/1");
    bench.once(Contender.of(WRK, command, bench.scratch(), Map.of()));
    return Files.readString(bench.scratch().resolve("output.txt"))
        .lines()
        .filter(line -> line.startsWith("Requests/sec:"))
        .findFirst()
        .map(line -> Double.parseDouble(line.replaceAll("[^0-9.]", "")))
        .map(rate ->
            Row.derived(
                WRK, String.format(Locale.ROOT, "%,.0f calls/s, %,.0f runs/s", rate, rate / 3)));
  }
}
