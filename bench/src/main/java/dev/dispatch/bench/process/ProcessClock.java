package dev.dispatch.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs one process and says what it took.
 *
 * <p>GNU time stands between: the kernel counts the memory of the process that forks as the
 * child's, so that a JVM cannot measure by itself. It adds about a millisecond, to everything
 * alike.
 */
public final class ProcessClock {

  private static final Path TIME = Path.of("/usr/bin/time");

  private final Path output;
  private final Path usage;

  /** Measures with files of its own in a folder. */
  public ProcessClock(Path scratch) {
    if (!isAvailable()) {
      throw new IllegalStateException(TIME + " is missing (Debian: apt-get install time)");
    }
    this.output = scratch.resolve("output.txt");
    this.usage = scratch.resolve("usage.txt");
  }

  /** Returns whether GNU time is installed. */
  public static boolean isAvailable() {
    return Files.isExecutable(TIME);
  }

  /** Runs a process to its end; throws what it printed if it fails. */
  public Sample run(Contender contender) throws IOException, InterruptedException {
    ProcessBuilder builder =
        contender.builder(List.of(TIME.toString(), "-o", usage.toString(), "-f", "%U %S %M"));
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.redirectInput(Path.of("/dev/null").toFile());
    long start = System.nanoTime();
    int exit = Running.waitFor(Running.start(builder));
    double wall = (System.nanoTime() - start) / 1e6;
    if (exit != 0) {
      throw new ProcessFailed(
          contender.name() + " ended with " + exit + ": " + Files.readString(output));
    }
    String[] words = Files.readString(usage).strip().split(" ", -1);
    double cpu = Double.parseDouble(words[0]) + Double.parseDouble(words[1]);
    return new Sample(wall, cpu * 1000, Double.parseDouble(words[2]) / 1024);
  }
}
