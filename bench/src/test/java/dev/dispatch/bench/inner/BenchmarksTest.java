package dev.dispatch.bench.inner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmarks of the inner loops run, each once; what they say is not looked at. */
class BenchmarksTest {

  private static final Options ONCE =
      new OptionsBuilder()
          .forks(0)
          .mode(Mode.SingleShotTime)
          .warmupIterations(0)
          .measurementIterations(1)
          .shouldFailOnError(true)
          .verbosity(VerboseMode.SILENT)
          .build();

  @Test
  void everyInnerLoopRuns() throws RunnerException {
    System.setProperty("jmh.ignoreLock", "true"); // nothing is measured: others may be at it
    assertThat(new Runner(ONCE).run())
        .extracting(BenchmarksTest::owner)
        .contains(
            InterpolationBenchmark.class.getSimpleName(),
            JsonPathBenchmark.class.getSimpleName(),
            RecordingBenchmark.class.getSimpleName(),
            RedactionBenchmark.class.getSimpleName(),
            StrictJsonBenchmark.class.getSimpleName());
  }

  private static String owner(RunResult result) {
    String name = result.getParams().getBenchmark();
    String type = name.substring(0, name.lastIndexOf('.'));
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
