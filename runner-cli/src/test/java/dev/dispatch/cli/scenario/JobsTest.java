package dev.dispatch.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.testkit.scenario.CommandLine.Outcome;
import dev.dispatch.testkit.scenario.ScenarioServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every job that is shipped runs to SUCCESS, and passes what it asserts of itself. */
class JobsTest {

  private static final Path CLONE = Path.of("..").toAbsolutePath().normalize();
  private static final Path EXAMPLES = CLONE.resolve("jobs");
  private static final Path PLACEHOLDER = CLONE.resolve("modules/jsonplaceholder/jobs");

  private static final Path PETSTORE = CLONE.resolve("modules/petstore/jobs");

  private final InProcessCommandLine dispatch = new InProcessCommandLine(Optional.of(CLONE));

  @TempDir Path places;

  @TestFactory
  Stream<DynamicTest> examplesRunAgainstTheDemoApi() throws Exception {
    return jobs(EXAMPLES).map(job -> running(job, "demo"));
  }

  @TestFactory
  Stream<DynamicTest> jsonplaceholderJobsRunAgainstTheDemoApi() throws Exception {
    return jobs(PLACEHOLDER).map(job -> running(job, "demo"));
  }

  @TestFactory
  Stream<DynamicTest> jsonplaceholderJobsRunAgainstAnIndependentServer() throws Exception {
    return jobs(PLACEHOLDER).map(job -> running(job, "wiremock"));
  }

  @TestFactory
  Stream<DynamicTest> petstoreJobsRunAgainstAStoreInMemory() throws Exception {
    return jobs(PETSTORE).map(job -> running(job, "petstore"));
  }

  @Test
  void noJobIsForgotten() throws Exception {
    assertThat(jobs(PLACEHOLDER)).hasSize(9);
    assertThat(jobs(PETSTORE)).hasSize(1);
    assertThat(jobs(EXAMPLES)).hasSizeGreaterThanOrEqualTo(7);
  }

  @Test
  void theOverviewListsEveryExample() throws Exception {
    String overview = Files.readString(EXAMPLES.resolve("README.md"));

    assertThat(jobs(EXAMPLES))
        .allSatisfy(job -> assertThat(overview).contains("(" + EXAMPLES.relativize(job) + ")"));
  }

  private DynamicTest running(Path job, String serverName) {
    String name = job.getFileName().toString();
    return DynamicTest.dynamicTest(
        name + " on " + serverName,
        () -> {
          try (ScenarioServer server = ScenarioServers.ALL.get(serverName).start()) {
            Path cwd = Files.createDirectories(places.resolve(serverName).resolve(name));
            requireSuccess(run(cwd, validation(job)));
            requireSuccess(run(cwd, runLine(job, server, cwd)));
            requireSuccess(run(cwd, List.of("job", "assert", "--json")));
          }
        });
  }

  private static List<String> validation(Path job) {
    return List.of("job", "validate", "--case", job.toString(), "--json");
  }

  private static List<String> runLine(Path job, ScenarioServer server, Path cwd)
      throws IOException {
    List<String> line = new ArrayList<>(List.of("job", "run", "--case", job.toString()));
    if (Files.readString(job).contains("\"baseUrl\"")) {
      line.addAll(List.of("--input", "baseUrl=" + server.baseUrl()));
    }
    if (Files.readString(job).contains("\"fromEnv\"")) {
      line.addAll(List.of("--env-file", EXAMPLES.resolve("demo.env").toString()));
    }
    if (Files.readString(job).contains("\"saveTo\"")) {
      line.addAll(List.of("--input", "file=" + cwd.resolve("saved")));
    }
    line.addAll(List.of("--resolve-deps", "--json"));
    return line;
  }

  private Outcome run(Path cwd, List<String> line) {
    return dispatch.run(line, Map.of("DISPATCH_HOME", cwd.resolve("home").toString()), cwd, "");
  }

  private static void requireSuccess(Outcome outcome) {
    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isZero();
  }

  private static Stream<Path> jobs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }
}
