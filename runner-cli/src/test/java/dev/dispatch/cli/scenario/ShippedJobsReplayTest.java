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
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every job that is shipped does the same again offline, its server and its memory gone. */
class ShippedJobsReplayTest {

  private static final int TIMES = 3;
  private static final Path CLONE = Path.of("..").toAbsolutePath().normalize();

  private final InProcessCommandLine dispatch = new InProcessCommandLine(Optional.of(CLONE));

  @TempDir Path places;

  @TestFactory
  Stream<DynamicTest> replaysIdentically() throws IOException {
    List<Path> jobs = new ArrayList<>(jobs(CLONE.resolve("jobs")));
    jobs.addAll(jobs(CLONE.resolve("modules/jsonplaceholder/jobs")));
    assertThat(jobs).hasSizeGreaterThanOrEqualTo(10);
    return jobs.stream()
        .map(job -> DynamicTest.dynamicTest(job.getFileName().toString(), () -> replays(job)));
  }

  private void replays(Path job) throws Exception {
    Path cwd = Files.createDirectories(places.resolve(job.getFileName()));
    try (ScenarioServer server = ScenarioServers.ALL.get("demo").start()) {
      Outcome run = run(cwd, "home", runLine(job, cwd, server));
      assertThat(run.exit()).as(run.out() + run.err()).isZero();
    }
    for (int i = 0; i < TIMES; i++) {
      Outcome replay = run(cwd, "empty", List.of("job", "replay", "--json"));
      assertThat(replay.exit()).as(replay.out() + replay.err()).isZero();
      assertThat(replay.out()).contains("\"outcome\": \"IDENTICAL\"");
    }
  }

  private static List<String> runLine(Path job, Path cwd, ScenarioServer server)
      throws IOException {
    List<String> line = new ArrayList<>(List.of("job", "run", "--case", job.toString()));
    if (Files.readString(job).contains("\"baseUrl\"")) {
      line.addAll(List.of("--input", "baseUrl=" + server.baseUrl()));
    }
    if (Files.readString(job).contains("\"fromEnv\"")) {
      line.addAll(List.of("--env-file", CLONE.resolve("jobs/demo.env").toString()));
    }
    if (Files.readString(job).contains("\"saveTo\"")) {
      line.addAll(List.of("--input", "file=" + cwd.resolve("saved")));
    }
    line.addAll(List.of("--resolve-deps", "--json"));
    return line;
  }

  private Outcome run(Path cwd, String home, List<String> line) {
    return dispatch.run(line, Map.of("DISPATCH_HOME", cwd.resolve(home).toString()), cwd, "");
  }

  private static List<Path> jobs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
