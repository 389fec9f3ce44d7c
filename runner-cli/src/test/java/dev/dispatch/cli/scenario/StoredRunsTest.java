package dev.dispatch.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.testkit.scenario.CommandLine.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * G-D12: what earlier versions recorded stays readable. A version's runs are in {@code
 * recorded-runs/<version>}, as it wrote them; the first one failed, made calls and had secrets.
 */
class StoredRunsTest {

  private static final Path STORED = Path.of("src/test/resources/recorded-runs").toAbsolutePath();
  private static final Path CLONE = Path.of("..").toAbsolutePath().normalize();

  /** Every command that reads a run; whoever adds one adds it here, with its exit code. */
  private static final Map<List<String>, Integer> COMMANDS =
      Map.of(
          List.of("job", "inspect"), 0,
          List.of("job", "inspect", "--step", "2"), 0,
          List.of("job", "assert", "--check", "summary-present"), 0,
          List.of("job", "readable"), 0,
          List.of("job", "dump"), 0,
          List.of("job", "report", "--format", "junit"), 0,
          List.of("job", "list"), 0,
          List.of("job", "replay"), 0);

  private final InProcessCommandLine dispatch = new InProcessCommandLine(Optional.of(CLONE));

  @TempDir Path places;

  @TestFactory
  Stream<DynamicTest> everyCommandReadsTheRunsOfEveryVersion() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> versions = Files.list(STORED)) {
      for (Path version : versions.sorted().toList()) {
        COMMANDS.forEach((words, exit) ->
            tests.add(
                DynamicTest.dynamicTest(
                    version.getFileName() + " " + String.join(" ", words),
                    () -> reads(version, words, exit))));
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(COMMANDS.size());
    return tests.stream();
  }

  private void reads(Path version, List<String> words, int exit) throws IOException {
    Path cwd = places.resolve(String.join("-", words));
    String runId = copy(version, cwd.resolve("run-output"));
    List<String> line = new ArrayList<>(words);
    if (!words.contains("list")) {
      line.addAll(List.of("--run-id", runId));
    }
    line.add("--json");
    Map<String, String> env = Map.of("DISPATCH_HOME", cwd.resolve("home").toString());
    Outcome outcome = dispatch.run(line, env, cwd, "");
    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isEqualTo(exit);
    assertThat(outcome.out()).isNotBlank();
  }

  private static String copy(Path version, Path runOutput) throws IOException {
    try (Stream<Path> files = Files.walk(version)) {
      for (Path file : files.toList()) {
        Path target = runOutput.resolve(version.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    try (Stream<Path> runs = Files.list(version)) {
      return runs.findFirst().orElseThrow().getFileName().toString();
    }
  }
}
