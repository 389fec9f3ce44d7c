package dev.dispatch.bench.part;

import dev.dispatch.bench.process.Samples;
import dev.dispatch.bench.report.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What keeping runs costs, and looking for a secret in everything that is kept. */
final class RecordingPart implements Part {

  private static final int RUNS = 20_000;
  private static final int FEW = 2_000;
  private static final String NONE = "nothing kept, no secret";
  private static final String USUAL = "first ten kept, a secret";
  private static final String FEW_NONE = "few runs, nothing kept, no secret";
  private static final String FEW_ALL = "few runs, a directory for each, a secret";

  @Override
  public String name() {
    return "recording";
  }

  @Override
  public String about() {
    return "the same batch with recording and redaction, and without";
  }

  @Override
  public void measure(Bench bench) throws IOException, InterruptedException {
    Batches batches = new Batches(bench);
    String plain = bench.job("three", Jobs.threeCalls());
    String secret = bench.job("secret", Jobs.threeCallsWithSecret());
    int runs = bench.scaled(RUNS);
    int few = bench.scaled(FEW);
    Map<String, Samples> taken =
        bench.race(
            List.of(
                batches.of(NONE, plain, runs, "none"),
                batches.of(USUAL, secret, runs, "failed+10"),
                batches.of(FEW_NONE, plain, few, "none"),
                batches.of(FEW_ALL, secret, few, "all")));
    List<Row> rows = new ArrayList<>();
    taken.forEach((name, samples) ->
        rows.add(
            Row.of(name, samples)
                .reaching(Batches.rate(name.startsWith("few") ? few : runs, samples))));
    double share = 100 * (1 - taken.get(NONE).median() / taken.get(USUAL).median());
    double processor = 100 * (1 - taken.get(NONE).cpu() / taken.get(USUAL).cpu());
    rows.add(
        Row.derived("share of recording and redaction", percent(share))
            .asked("≤ 15 %", share <= 15)
            .beside(percent(processor) + " of user+sys"));
    double all = taken.get(FEW_ALL).median() - taken.get(FEW_NONE).median();
    rows.add(Row.derived("a directory, for each run", Row.millis(all / few)));
    bench.report().table("Recording and redaction", rows);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share);
  }
}
