package dev.dispatch.bench.part;

import dev.dispatch.bench.load.EmptyMain;
import dev.dispatch.bench.process.Contender;
import dev.dispatch.bench.process.Samples;
import dev.dispatch.bench.report.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Short commands without a call, beside a JVM and a Node that do nothing. */
final class StartUpPart implements Part {

  private static final String FLOOR = "a JVM that does nothing";
  private static final String NODE = "a Node that does nothing";
  private static final String VERSION = "version";
  private static final String VALIDATE = "job validate";
  private static final String SLEEP = "job run, flow.sleep 0ms";

  /** What the reference runner needs for its version, to what Node needs for nothing. */
  private static final double REFERENCE_TO_NODE = 228.0 / 71;

  @Override
  public String name() {
    return "start-up";
  }

  @Override
  public String about() {
    return "version, job validate and a job that calls nobody";
  }

  @Override
  public void measure(Bench bench) throws IOException, InterruptedException {
    Tools tools = bench.tools();
    String job = tools.root().resolve("jobs/flow-sleep.job.case.json").toString();
    List<Contender> contenders = new ArrayList<>();
    contenders.add(tools.java(FLOOR, EmptyMain.class, List.of()));
    tools.node(NODE, List.of()).ifPresent(contenders::add);
    contenders.add(tools.dispatch(VERSION, "version"));
    contenders.add(tools.dispatch(VALIDATE, "job", "validate", "--case", job));
    contenders.add(tools.dispatch(SLEEP, "job", "run", "--case", job));
    Map<String, Samples> taken = bench.race(contenders);
    double floor = taken.get(FLOOR).median();
    List<Row> rows = new ArrayList<>();
    taken.forEach((name, samples) ->
        rows.add(row(name, samples).beside(Row.times(samples.median() / floor, "JVM"))));
    if (taken.containsKey(NODE)) {
      double reference = taken.get(NODE).median() * REFERENCE_TO_NODE;
      rows.add(ofReference(VALIDATE, taken, reference, 0.4));
      rows.add(ofReference(SLEEP, taken, reference, 0.45));
    }
    bench.report().table("Start-up", rows);
  }

  private static Row row(String name, Samples samples) {
    Row row = Row.of(name, samples);
    return switch (name) {
      case VERSION -> row.atMost(10);
      case VALIDATE -> row.atMost(95);
      case SLEEP -> row.atMost(105);
      default -> row;
    };
  }

  private static Row ofReference(
      String name, Map<String, Samples> taken, double reference, double most) {
    double ratio = taken.get(name).median() / reference;
    return Row.derived(
            name + ", to the reference as estimated", String.format(Locale.ROOT, "%.2f ×", ratio))
        .asked("≤ " + most + " ×", ratio <= most);
  }
}
