package dev.dispatch.bench.inner;

import dev.dispatch.core.run.RunDirectory;
import dev.dispatch.core.run.RunEvent;
import dev.dispatch.core.secret.Redactor;
import dev.dispatch.core.secret.SecretRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Writing the directory of a run of three calls, from its first event to its summary; the disk is
 * part of it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class RecordingBenchmark {

  @Param({"0", "1"})
  int secrets;

  private List<RunEvent> events;
  private Redactor redactor;
  private Path folder;
  private int runs;

  /** Runs the job once, and keeps what happened. */
  @Setup
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("dispatch-bench");
    SecretRegistry registry = new SecretRegistry();
    for (int i = 0; i < secrets; i++) {
      registry.register("secret" + i, "4f9d1c7be2a84d0f" + i);
    }
    redactor = registry.redactor();
    events = RecordedRun.ofThreeCalls(folder);
  }

  /** Takes away what was written. */
  @TearDown
  public void clean() throws IOException, InterruptedException {
    new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
  }

  @Benchmark
  public String write() {
    RunDirectory directory = new RunDirectory(folder.resolve("run-" + runs++), redactor);
    events.forEach(directory::onEvent);
    return directory.fingerprint();
  }
}
