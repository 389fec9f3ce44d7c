package dev.dispatch.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.testkit.scenario.CommandLine.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioRunnerTest {

  private static final String RUN_ID = "20260102-030405-job-run-678abcd";

  @TempDir Path temporary;
  private Path folder;
  private int places;

  @BeforeEach
  void makeFolder() throws Exception {
    folder = Files.createDirectories(temporary.resolve("scenarios/area/name"));
  }

  @Test
  void findsScenariosByTheirArgs() throws Exception {
    file("args", "version");

    assertThat(Scenario.below(temporary.resolve("scenarios")))
        .extracting(Scenario::name)
        .containsExactly(Path.of("area", "name").toString());
  }

  @Test
  void passesWordsEnvironmentAndStandardInput() throws Exception {
    file("args", "# says it all\nsay 'a b' <closed>");
    file("env", "HELLO=world\n");
    file("stdin", "piped");
    file("stdout", "[say, a b, <closed>] world piped\n");

    run((args, env, cwd, stdin) ->
        new Outcome(0, args + " " + env.get("HELLO") + " " + stdin + "\n", ""));
  }

  @Test
  void laterCommandsKnowTheRunsOfEarlierOnes() throws Exception {
    file("args", "first");
    file("args.2", "inspect <runId>");
    file("stdout", "<runId>\n");
    file("stdout.2", "[inspect, <runId>]\n");

    run((args, env, cwd, stdin) ->
        new Outcome(0, args.equals(List.of("first")) ? RUN_ID : args.toString(), ""));
  }

  @Test
  void copiesFixturesAndChecksFiles() throws Exception {
    file("args", "copy");
    file("job.json", "{}");
    file("files/RUN/copy.json", "{\"a\": \"<any>\"}");
    file("stdout", "<any>\n");

    run((args, env, cwd, stdin) -> {
      Path run = Files.createDirectories(cwd.resolve("run-output").resolve(RUN_ID));
      Files.writeString(run.resolve("copy.json"), "{\"a\":1}");
      return new Outcome(0, Files.exists(cwd.resolve("job.json")) ? RUN_ID : "", "");
    });
  }

  @Test
  void reportsEverythingThatDiffers() throws Exception {
    file("args", "x");
    file("stdout.json", "{\"a\":1}");
    file("files/made.txt", "made\n");
    file("absent", "other.txt\n");

    assertThatThrownBy(() ->
            run((args, env, cwd, stdin) -> {
              Files.writeString(cwd.resolve("other.txt"), "");
              return new Outcome(3, "{\"a\":2}", "noise\n");
            }))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("exit: expected 0 but was 3")
        .hasMessageContaining("/a: expected 1 but was 2")
        .hasMessageContaining("stderr: ")
        .hasMessageContaining("files/made.txt: is not there")
        .hasMessageContaining("absent: other.txt is there");
  }

  @Test
  void reportsASecretOnTheTerminalAndOnDisk() throws Exception {
    file("args", "x");
    file("secrets", "hunter2\n");
    file("stdout", "hunter2\n");

    assertThatThrownBy(() ->
            run((args, env, cwd, stdin) -> {
              Files.writeString(Path.of(env.get("DISPATCH_HOME"), "f"), "is hunter2");
              return new Outcome(0, "hunter2", "");
            }))
        .hasMessageContaining("'hunter2' is in the output")
        .hasMessageContaining("f");
  }

  @Test
  void refusesAServerThatNobodyGave() throws Exception {
    file("args", "x");
    file("server", "moon\n");

    assertThatThrownBy(() -> run((args, env, cwd, stdin) -> new Outcome(0, "", "")))
        .hasMessageContaining("moon");
  }

  @Test
  void anUpdateWritesWhatThenHolds() throws Exception {
    file("args", "x");
    file("stdout", "old\n");
    file("files/made.txt", "old\n");
    CommandLine commandLine =
        (args, env, cwd, stdin) -> {
          Files.writeString(cwd.resolve("made.txt"), "new\n");
          return new Outcome(2, "{\"runId\":\"" + RUN_ID + "\"}", "why\n");
        };

    new ScenarioRunner(commandLine, Map.of(), true).run(scenario(), place());

    run(commandLine);
    assertThat(Files.readString(folder.resolve("stdout.json"))).contains("<runId>");
    assertThat(folder.resolve("stdout")).doesNotExist();
  }

  private void run(CommandLine commandLine) throws Exception {
    new ScenarioRunner(commandLine, Map.of(), false).run(scenario(), place());
  }

  private Scenario scenario() {
    return new Scenario("area/name", folder);
  }

  private Path place() {
    return temporary.resolve("place" + places++);
  }

  private void file(String name, String text) throws Exception {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
