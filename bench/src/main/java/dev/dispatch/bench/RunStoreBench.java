package dev.dispatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long it takes to find runs among very many: whole processes of the packaged application over
 * a folder with runs, and over an empty one, in turn.
 *
 * <p>The runs are written by hand, one second apart, every tenth failed. The first look at them,
 * which nobody has indexed, is measured once.
 */
public final class RunStoreBench {

  private static final int WARM_UPS = 2;
  private static final String EMPTY = "job list, no run";

  private final String dispatch;
  private final Path scratch;

  private RunStoreBench(String dispatch, Path scratch) {
    this.dispatch = dispatch;
    this.scratch = scratch;
  }

  /** Measures; the words are the clone, the number of runs on disk, and of measurements. */
  public static void main(String[] words) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("dispatch-bench");
    String dispatch = Path.of(words[0], "runner-cli/target/dispatch/bin/dispatch").toString();
    try {
      new RunStoreBench(dispatch, scratch)
          .measure(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
    } finally {
      new ProcessBuilder("rm", "-rf", scratch.toString()).start().waitFor();
    }
  }

  private void measure(int runs, int times) throws IOException, InterruptedException {
    Path many = scratch.resolve("many");
    Path none = Files.createDirectories(scratch.resolve("none"));
    write(many, runs);
    System.out.printf(Locale.ROOT, "%,d runs on disk%n%n", runs);
    once("job list, first look", many, "list");
    once("job list --status FAILED --limit 10000, first", many, FAILED);
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put(EMPTY, command(none, "list"));
    commands.put("job list", command(many, "list"));
    commands.put("job latest", command(many, "latest"));
    commands.put("job list --since 1h", command(many, "list", "--since", "1h"));
    commands.put("job list --status FAILED", command(many, "list", "--status", "FAILED"));
    commands.put("job list --job-type rare", command(many, "list", "--job-type", "rare"));
    Map<String, long[]> nanos = new LinkedHashMap<>();
    commands.keySet().forEach(name -> nanos.put(name, new long[times]));
    for (int i = -WARM_UPS; i < times; i++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        long took = time(command.getValue());
        if (i >= 0) {
          nanos.get(command.getKey())[i] = took;
        }
      }
    }
    print(nanos);
  }

  private static final String[] FAILED = {"list", "--status", "FAILED", "--limit", "10000"};

  private void once(String name, Path runs, String... words)
      throws IOException, InterruptedException {
    System.out.printf(
        Locale.ROOT, "%-48s %6d ms, once%n", name, time(command(runs, words)) / 1_000_000);
  }

  private List<String> command(Path runs, String... words) {
    List<String> command = new ArrayList<>(List.of(dispatch, "job"));
    command.addAll(List.of(words));
    command.addAll(
        List.of("--run-output", runs.toString(), "--home", scratch.resolve("home").toString()));
    return command;
  }

  private static void write(Path folder, int runs) throws IOException {
    Files.createDirectories(folder);
    long start = java.time.Instant.now().getEpochSecond() - runs;
    String id = "";
    for (int i = 0; i < runs; i++) {
      java.time.Instant at = java.time.Instant.ofEpochSecond(start + i);
      String stamp = at.toString().replaceAll("[-:]", "").replace('T', '-').substring(0, 15);
      id = String.format(Locale.ROOT, "%s-job-run-%03d%04x", stamp, i % 1000, i % 0x10000);
      Path run = Files.createDirectory(folder.resolve(id));
      String status = i % 10 == 0 ? "FAILED" : "SUCCESS";
      String type = i % 10_000 == 0 ? "rare" : "usual";
      Files.writeString(
          run.resolve("summary.json"),
          "{\"runId\":\"" + id + "\",\"jobType\":\"" + type + "\",\"status\":\"" + status + "\"}");
      Files.writeString(
          run.resolve("meta.json"),
          "{\"runId\":\"" + id + "\",\"startedAt\":\"" + at + "\",\"durationMs\":5}");
    }
    Files.writeString(folder.resolve("latest"), id + "\n");
  }

  private long time(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("failed: " + command);
    }
    return System.nanoTime() - start;
  }

  private static void print(Map<String, long[]> nanos) {
    System.out.printf(Locale.ROOT, "%n%-48s %6s %8s %8s%n", "command", "min ms", "median", "more");
    double empty = median(nanos.get(EMPTY));
    nanos.forEach((name, times) ->
        System.out.printf(
            Locale.ROOT,
            "%-48s %6.0f %8.0f %+8.0f%n",
            name,
            Arrays.stream(times).min().orElse(0) / 1e6,
            median(times),
            median(times) - empty));
  }

  private static double median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e6;
  }
}
