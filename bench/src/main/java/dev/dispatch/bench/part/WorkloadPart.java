package dev.dispatch.bench.part;

import dev.dispatch.bench.load.HttpClientLoop;
import dev.dispatch.bench.load.OkHttpLoop;
import dev.dispatch.bench.load.Workload;
import dev.dispatch.bench.process.Companion;
import dev.dispatch.bench.process.Contender;
import dev.dispatch.bench.process.ProcessFailed;
import dev.dispatch.bench.process.Samples;
import dev.dispatch.bench.report.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One workload, by dispatch, by bare loops, and by other tools if wanted. */
final class WorkloadPart implements Part {

  private static final String DISPATCH = "dispatch";
  private static final String WARM = "dispatch, warm";
  private static final String OKHTTP = "OkHttp loop";
  private static final String NODE = "Node keep-alive loop";

  private final Workload workload;

  WorkloadPart(Workload workload) {
    this.workload = workload;
  }

  @Override
  public String name() {
    return workload.label();
  }

  @Override
  public String about() {
    return workload.about() + ", beside bare loops and other tools";
  }

  @Override
  public void measure(Bench bench) throws IOException, InterruptedException {
    List<Contender> contenders = contenders(bench);
    if (workload == Workload.ONE) {
      warm(bench, contenders);
    } else {
      report(bench, bench.race(honest(bench, contenders)));
    }
  }

  private List<Contender> contenders(Bench bench) throws IOException {
    List<String> words = workload.loop(bench.base());
    List<Contender> contenders = new ArrayList<>();
    contenders.add(dispatch(bench, DISPATCH));
    contenders.add(bench.tools().java(OKHTTP, OkHttpLoop.class, words));
    contenders.add(bench.tools().java("JDK HttpClient loop", HttpClientLoop.class, words));
    bench.tools().node(NODE, words).ifPresent(contenders::add);
    if (!yardstick().equals(NODE)) {
      bench.tools().node(yardstick(), workload.yardstick(bench.base())).ifPresent(contenders::add);
    }
    contenders.addAll(bench.peers().contenders(workload, bench.base()));
    return contenders;
  }

  // The reference stood beside a loop that made one call at a time.
  private String yardstick() {
    return workload == Workload.BATCH ? NODE + ", one at a time" : NODE;
  }

  // Who makes other calls than it was given is not compared with.
  private List<Contender> honest(Bench bench, List<Contender> contenders)
      throws IOException, InterruptedException {
    List<Contender> honest = new ArrayList<>();
    for (Contender contender : contenders) {
      try {
        check(bench, contender);
        honest.add(contender);
      } catch (ProcessFailed failed) {
        if (!contender.isGuest()) {
          throw failed;
        }
        bench.report().say("Left out: " + failed.getMessage().lines().findFirst().orElse(""));
      }
    }
    return honest;
  }

  private void check(Bench bench, Contender contender) throws IOException, InterruptedException {
    long before = bench.callsServed();
    bench.once(contender);
    long made = bench.callsServed() - before;
    int expected = workload.runs() * workload.calls();
    if (made != expected) {
      throw new ProcessFailed(contender.name() + " made " + made + " of " + expected + " calls");
    }
  }

  private Contender dispatch(Bench bench, String name) throws IOException {
    String url = "baseUrl=" + bench.base();
    return switch (workload) {
      case ONE ->
          bench
              .tools()
              .dispatch(
                  name, "job", "run", "--case", bench.job("one", Jobs.oneCall()), "--input", url);
      case SEQUENCE ->
          bench
              .tools()
              .dispatch(
                  name,
                  "job",
                  "run",
                  "--case",
                  bench.job("sequence", Jobs.calls(workload.calls())),
                  "--input",
                  url);
      case BATCH ->
          new Batches(bench)
              .of(name, bench.job("three", Jobs.threeCalls()), workload.runs(), "failed+10");
    };
  }

  // Two names for the same command: one starts a process, the other asks the one that is up.
  private void warm(Bench bench, List<Contender> contenders)
      throws IOException, InterruptedException {
    String socket = bench.scratch().resolve("serve.sock").toString();
    Contender server =
        bench.tools().dispatch("dispatch serve", "serve", "--socket", "--path", socket);
    contenders.add(
        1, dispatch(bench, WARM).with("DISPATCH_WARM", "1").with("DISPATCH_SOCKET", socket));
    try (Companion _ = Companion.start(server)) {
      report(bench, bench.race(honest(bench, contenders)));
    }
  }

  private void report(Bench bench, Map<String, Samples> taken) {
    double own = taken.get(DISPATCH).median();
    double floor = taken.get(OKHTTP).median();
    List<Row> rows = new ArrayList<>();
    taken.forEach((name, samples) -> rows.add(row(name, samples, own, floor)));
    if (workload == Workload.ONE) {
      double peak = taken.get(DISPATCH).peak();
      rows.add(
          Row.derived("peak memory of one call", String.format(Locale.ROOT, "%.0f MB", peak))
              .asked("≤ 75 MB", peak <= 75));
    }
    if (taken.containsKey(yardstick()) && workload.mostOfReference().isPresent()) {
      double most = workload.mostOfReference().getAsDouble();
      double ratio = own / taken.get(yardstick()).median() / workload.referenceToNode();
      rows.add(
          Row.derived("to the reference, as estimated", String.format(Locale.ROOT, "%.2f ×", ratio))
              .asked("≤ " + most + " ×", ratio <= most));
    }
    bench.report().table(workload.about(), rows);
  }

  private Row row(String name, Samples samples, double own, double floor) {
    Row row = Row.of(name, samples);
    return switch (name) {
      case DISPATCH ->
          row.atMost(workload.mostMs()).beside(Row.times(samples.median() / floor, OKHTTP));
      case WARM -> row.atMost(20).beside(Row.times(samples.median() / own, "cold"));
      default -> row.beside(Row.times(samples.median() / own, DISPATCH));
    };
  }
}
