package dev.dispatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dispatch.bench.part.Part;
import dev.dispatch.bench.process.ProcessClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The benchmarks of whole processes start and end, so that they do not rot between two releases.
 */
class BenchIT {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** The same part as {@code one} with more calls, which takes time and shows nothing else. */
  private static final Set<String> LONGER = Set.of("sequence", "batch-500");

  @Test
  void everyPartRuns() throws IOException, InterruptedException {
    assumeTrue(ProcessClock.isAvailable(), "GNU time is not installed");
    assumeTrue(
        Files.exists(ROOT.resolve("runner-cli/target/dispatch/VERSION")),
        "the application is not packaged");
    Process bench =
        new ProcessBuilder(ROOT.resolve("bench/all").toString(), "--smoke", "--only", parts())
            .redirectErrorStream(true)
            .start();
    String said = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bench.waitFor()).as(said).isZero();
    assertThat(said.lines().filter(line -> line.startsWith("what ")))
        .hasSize(Part.ALL.size() - LONGER.size());
  }

  private static String parts() {
    return Part.ALL.stream()
        .map(Part::name)
        .filter(name -> !LONGER.contains(name))
        .collect(Collectors.joining(","));
  }
}
