package dev.dispatch.bench.part;

import dev.dispatch.bench.load.OkHttpLoop;
import dev.dispatch.bench.load.Workload;
import dev.dispatch.bench.process.Contender;
import dev.dispatch.bench.process.Samples;
import java.util.List;
import java.util.Locale;

/** Batches of runs of three calls, and the loop that makes the same calls. */
record Batches(Bench bench) {

  /** Returns a batch of a job. */
  Contender of(String name, String job, int runs, String artifacts) {
    return bench
        .tools()
        .dispatch(
            name,
            "job",
            "run-many",
            "--case",
            job,
            "--count",
            "" + runs,
            "--concurrency",
            "" + Workload.AT_ONCE,
            "--artifacts",
            artifacts,
            "--input",
            "baseUrl=" + bench.base(),
            "--json");
  }

  /** Returns the calls of as many runs with OkHttp and nothing else. */
  Contender loop(String name, int runs) {
    return bench.tools().java(name, OkHttpLoop.class, words(runs));
  }

  List<String> words(int runs) {
    return Workload.words(bench.base(), runs, Workload.AT_ONCE, Workload.BATCH.calls());
  }

  /** Spells a time and what it is in runs a second. */
  static String rate(int runs, Samples samples) {
    double ms = samples.median();
    return String.format(Locale.ROOT, "%,.2f s, %,.0f runs/s", ms / 1000, runs * 1000 / ms);
  }
}
