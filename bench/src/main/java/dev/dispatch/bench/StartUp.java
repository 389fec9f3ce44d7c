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
 * How long whole processes take: the commands in turn, so that a busy moment hits all of them.
 *
 * <p>Prints minimum and median of the wall time in milliseconds, and the ratio of the median to
 * that of an empty {@code main} on the same JVM.
 */
public final class StartUp {

  private static final int WARM_UPS = 2;
  private static final String FLOOR = "empty main (floor)";
  private static final String EMPTY =
      "public final class Empty { public static void main(String[] a) {} }";

  private StartUp() {}

  /** Measures; the words are the clone, the Java home and the number of runs. */
  public static void main(String[] words) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("dispatch-bench");
    Map<String, List<String>> commands = commands(Path.of(words[0]), Path.of(words[1]), scratch);
    int runs = Integer.parseInt(words[2]);
    Map<String, long[]> times = new LinkedHashMap<>();
    commands.keySet().forEach(name -> times.put(name, new long[runs]));
    for (int i = -WARM_UPS; i < runs; i++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        long nanos = time(command.getValue(), scratch);
        if (i >= 0) {
          times.get(command.getKey())[i] = nanos;
        }
      }
    }
    print(times);
  }

  private static Map<String, List<String>> commands(Path clone, Path javaHome, Path scratch)
      throws IOException, InterruptedException {
    String java = javaHome.resolve("bin").resolve("java").toString();
    Path source = Files.writeString(scratch.resolve("Empty.java"), EMPTY);
    time(List.of(javaHome.resolve("bin").resolve("javac").toString(), source.toString()), scratch);
    String dispatch = clone.resolve("runner-cli/target/dispatch/bin/dispatch").toString();
    String job = clone.resolve("jobs/flow-sleep.job.case.json").toString();
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put(FLOOR, List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "Empty"));
    commands.put("version", List.of(dispatch, "version"));
    commands.put("job validate", List.of(dispatch, "job", "validate", "--case", job));
    commands.put("job run, flow.sleep 0ms", List.of(dispatch, "job", "run", "--case", job));
    commands.put("demo: server and 10 calls", List.of(dispatch, "demo"));
    return commands;
  }

  private static long time(List<String> command, Path scratch)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.toFile());
    builder.redirectErrorStream(true).redirectOutput(scratch.resolve("out.txt").toFile());
    builder.environment().put("DISPATCH_HOME", scratch.resolve("home").toString());
    builder.environment().put("DISPATCH_RUN_OUTPUT", scratch.resolve("run-output").toString());
    long start = System.nanoTime();
    int exit = builder.start().waitFor();
    long nanos = System.nanoTime() - start;
    if (exit != 0) {
      throw new IllegalStateException(
          command + " ended with " + exit + ": " + Files.readString(scratch.resolve("out.txt")));
    }
    return nanos;
  }

  private static void print(Map<String, long[]> times) {
    List<String> lines = new ArrayList<>();
    double floor = median(times.get(FLOOR));
    times.forEach((name, nanos) ->
        lines.add(
            String.format(
                Locale.ROOT,
                "%-28s %8.0f %8.0f %8.1f",
                name,
                Arrays.stream(nanos).min().orElseThrow() / 1e6,
                median(nanos),
                median(nanos) / floor)));
    System.out.printf("%-28s %8s %8s %8s%n", "command", "min ms", "median", "x floor");
    lines.forEach(System.out::println);
  }

  private static double median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e6;
  }
}
