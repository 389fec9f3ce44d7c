package dev.dispatch.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.report.ReportFormat;
import dev.dispatch.testkit.scenario.CommandLine.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

  /** Every command that reads a run; whoever adds one adds it here. */
  private static final List<String> COMMANDS =
      List.of(
          "job inspect --run-id <runId>",
          "job inspect --run-id <runId> --step 2",
          "job assert --run-id <runId> --check summary-present",
          "job assert --run-id <runId> --check summary-present --against <runId>",
          "job readable --run-id <runId>",
          "job dump --run-id <runId>",
          "job diff <runId> <runId>",
          "job export --run-id <runId> --out run.zip",
          "job export --run-id <runId> --har run.har",
          "job export --run-id <runId> --curl run.sh",
          "job synthesize --run-id <runId>",
          "job list",
          "job latest",
          "job replay --run-id <runId>");

  private final InProcessCommandLine dispatch = new InProcessCommandLine(Optional.of(CLONE));

  @TempDir Path places;

  @TestFactory
  Stream<DynamicTest> everyCommandReadsTheRunsOfEveryVersion() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> versions = Files.list(STORED)) {
      for (Path version : versions.sorted().toList()) {
        commands()
            .forEach(command ->
                tests.add(
                    DynamicTest.dynamicTest(
                        version.getFileName() + " " + command, () -> reads(version, command))));
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(COMMANDS.size());
    return tests.stream();
  }

  private static Stream<String> commands() {
    Stream<String> reports =
        Arrays.stream(ReportFormat.values())
            .map(format ->
                "job report --run-id <runId> --format " + format.name().toLowerCase(Locale.ROOT));
    return Stream.concat(COMMANDS.stream(), reports);
  }

  private void reads(Path version, String command) throws IOException {
    Path cwd = Files.createTempDirectory(places, "reader");
    String runId = copy(version, cwd.resolve("run-output"));
    List<String> line = List.of((command + " --json").replace("<runId>", runId).split(" "));
    Map<String, String> env = Map.of("DISPATCH_HOME", cwd.resolve("home").toString());
    Outcome outcome = dispatch.run(line, env, cwd, "");
    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isZero();
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
