package dev.dispatch.bench.part;

import dev.dispatch.bench.process.Contender;
import dev.dispatch.bench.process.Samples;
import dev.dispatch.bench.report.Curve;
import dev.dispatch.bench.report.Curve.Point;
import dev.dispatch.bench.report.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How runs are found among very many, beside the same command over an empty folder. */
final class StorePart implements Part {

  private static final int MOST = 100_000;
  private static final double MORE_MS = 50;

  @Override
  public String name() {
    return "store";
  }

  @Override
  public String about() {
    return "job list and job latest among 1,000 to 100,000 runs";
  }

  @Override
  public void measure(Bench bench) throws IOException, InterruptedException {
    List<Integer> sizes = bench.sizes(1000, 10_000, MOST);
    Path none = Files.createDirectories(bench.scratch().resolve("store-0"));
    List<Contender> contenders = new ArrayList<>();
    contenders.add(command(bench, 0, none, "list"));
    List<Row> rows = new ArrayList<>();
    for (int size : sizes) {
      Path folder = StoredRuns.write(bench.scratch().resolve("store-" + size), size);
      Contender list = command(bench, size, folder, "list");
      rows.add(Row.derived(list.name() + ", first look", Row.millis(bench.once(list).wallMs())));
      contenders.add(list);
      contenders.add(command(bench, size, folder, "latest"));
    }
    contenders.addAll(filters(bench, sizes.getLast()));
    Map<String, Samples> taken = bench.race(contenders);
    double empty = taken.get(name(0, "list")).median();
    taken.forEach((name, samples) -> rows.add(row(name, samples, empty, sizes.getLast())));
    bench.report().table("Finding runs", rows);
    plot(bench, sizes, taken);
  }

  private static List<Contender> filters(Bench bench, int size) {
    Path folder = bench.scratch().resolve("store-" + size);
    return List.of(
        command(bench, size, folder, "list", "--since", "1h"),
        command(bench, size, folder, "list", "--status", "FAILED"),
        command(bench, size, folder, "list", "--job-type", "rare"));
  }

  private static Contender command(Bench bench, int size, Path runs, String... words) {
    List<String> command = new ArrayList<>(List.of("job"));
    command.addAll(List.of(words));
    command.addAll(List.of("--run-output", runs.toString()));
    return bench
        .tools()
        .dispatch(name(size, String.join(" ", words)), command.toArray(String[]::new));
  }

  private static String name(int size, String words) {
    return String.format(Locale.ROOT, "job %s, %,d runs", words, size);
  }

  private static Row row(String name, Samples samples, double empty, int most) {
    double more = samples.median() - empty;
    Row row = Row.of(name, samples).beside(String.format(Locale.ROOT, "%+.0f ms", more));
    boolean isAsked = name.equals(name(most, "list")) || name.equals(name(most, "latest"));
    return isAsked ? row.asked("≤ +" + Row.millis(MORE_MS), more <= MORE_MS) : row;
  }

  private static void plot(Bench bench, List<Integer> sizes, Map<String, Samples> taken)
      throws IOException {
    bench.plot(
        "store",
        "Finding runs by the number of runs on disk",
        "runs on disk",
        "ms",
        Stream.of("list", "latest")
            .map(words ->
                new Curve(
                    "job " + words,
                    sizes.stream()
                        .map(size -> new Point(size, taken.get(name(size, words)).median()))
                        .toList()))
            .toList());
  }
}
