package dev.dispatch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How batches compare with a bare OkHttp loop: whole processes in turn, against one server that
 * answers from memory in a process of its own.
 *
 * <p>Prints the median of the wall time, the runs a second, the ratio to the loop, and the greatest
 * resident memory; then what recording and redaction cost, and what memory does over ten times as
 * many runs.
 */
public final class BatchRatio {

  private static final String JOB =
      """
      { "schemaVersion": 1, "jobType": "bench",
        "inputs": { "baseUrl": { "type": "string", "required": true } },
        "http": { "baseUrl": "${input.baseUrl}" },
        "scenario": { "steps": [
          { "id": "post", "action": "http.request", "payload": { "path": "/posts/1" },
            "capture": { "title": "$.response.title" } },
          { "id": "user", "action": "http.request",
            "payload": { "path": "/users/${step.post.response.userId}" },
            "expect": { "mode": "ALL", "rules": [{ "path": "$.http.status", "op": "eq", "value": 200 }] } },
          { "id": "new", "action": "http.request",
            "payload": { "method": "POST", "path": "/posts", "json": { "title": "b" } } } ] } }
      """;

  /** The same, with a secret to look for in everything. */
  private static final String SECRET_JOB =
      JOB.replace(
              "\"http\":",
              "\"credentials\": { \"api\": { \"fromEnv\": { \"token\": \"BENCH_TOKEN\" } } },"
                  + " \"http\":")
          .replace("\"id\": \"post\",", "\"id\": \"post\", \"credential\": \"api\",");

  private final Path scratch;
  private final String dispatch;
  private final String java;
  private final String classPath;
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private final Map<String, Long> memory = new LinkedHashMap<>();
  private String base = "";

  private BatchRatio(String[] words) throws IOException {
    this.scratch = Files.createTempDirectory("dispatch-bench");
    this.dispatch = words[0] + "/runner-cli/target/dispatch/bin/dispatch";
    this.java = words[1] + "/bin/java";
    this.classPath = words[2];
  }

  /** Measures; the words are the clone, the Java home, the class path, the rounds and the runs. */
  public static void main(String[] words) throws IOException, InterruptedException {
    BatchRatio bench = new BatchRatio(words);
    Process server =
        new ProcessBuilder(
                bench.java, "-XX:+UseSerialGC", "-cp", bench.classPath, JsonServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      bench.base = "http://127.0.0.1:" + said.readLine();
      bench.measure(Integer.parseInt(words[3]), Integer.parseInt(words[4]));
    } finally {
      server.destroy();
    }
  }

  private void measure(int rounds, int runs) throws IOException, InterruptedException {
    Path job = Files.writeString(scratch.resolve("bench.job.case.json"), JOB);
    Path secret = Files.writeString(scratch.resolve("secret.job.case.json"), SECRET_JOB);
    for (int round = 0; round < rounds; round++) {
      run("loop " + runs, loop(runs));
      run("batch " + runs, batch(job, runs, "failed+10"));
      run("batch " + runs + ", nothing kept", batch(job, runs, "none"));
      run("batch " + runs + ", a secret", batch(secret, runs, "failed+10"));
      run("batch 500", batch(job, 500, "failed+10"));
    }
    run("batch " + runs / 2, batch(job, runs / 2, "failed+10"));
    run("batch " + runs * 5, batch(job, runs * 5, "failed+10"));
    print(runs);
  }

  private List<String> loop(int runs) {
    return List.of(
        java,
        "-XX:+UseSerialGC",
        "-cp",
        classPath,
        OkHttpLoop.class.getName(),
        base,
        "" + runs,
        "32");
  }

  private List<String> batch(Path job, int runs, String artifacts) {
    return List.of(
        dispatch,
        "job",
        "run-many",
        "--case",
        job.toString(),
        "--count",
        "" + runs,
        "--concurrency",
        "32",
        "--artifacts",
        artifacts,
        "--input",
        "baseUrl=" + base,
        "--json");
  }

  private void run(String name, List<String> command) throws IOException, InterruptedException {
    Path out = scratch.resolve("out.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.toFile());
    builder.redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().put("DISPATCH_HOME", scratch.resolve("home").toString());
    builder.environment().put("DISPATCH_RUN_OUTPUT", scratch.resolve("run-output").toString());
    builder.environment().put("BENCH_TOKEN", "4f9d1c7be2a84d0f");
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, resident(process.pid()));
      Thread.sleep(20);
    }
    double took = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(name + ": " + Files.readString(out));
    }
    seconds.computeIfAbsent(name, any -> new ArrayList<>()).add(took);
    memory.merge(name, peak, Math::max);
  }

  /** Returns the greatest resident memory so far in MB; 0 where the system does not tell. */
  private static long resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0L);
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }

  private void print(int runs) {
    double loop = runs / median("loop " + runs);
    System.out.printf("%-32s %8s %10s %8s %8s%n", "", "s", "runs/s", "x loop", "MB");
    seconds.forEach((name, times) -> {
      double rate = Integer.parseInt(name.replaceAll("^\\D*(\\d+).*", "$1")) / median(name);
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-32s %8.2f %10.0f %8.2f %8d",
              name,
              median(name),
              rate,
              rate / loop,
              memory.get(name)));
    });
  }

  private double median(String name) {
    double[] sorted = seconds.get(name).stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
