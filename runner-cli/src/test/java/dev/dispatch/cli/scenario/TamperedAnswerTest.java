package dev.dispatch.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.testkit.scenario.CommandLine.Outcome;
import dev.dispatch.testkit.scenario.ScenarioServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A byte of a recorded answer that was changed afterwards is found, and its place is named. */
class TamperedAnswerTest {

  private static final Path CLONE = Path.of("..").toAbsolutePath().normalize();

  private final InProcessCommandLine dispatch = new InProcessCommandLine(Optional.of(CLONE));

  @TempDir Path cwd;

  @BeforeEach
  void run() throws Exception {
    try (ScenarioServer server = ScenarioServers.ALL.get("demo").start()) {
      Outcome run =
          dispatch(
              "job",
              "run",
              "--case",
              CLONE.resolve("jobs/demo.job.case.json").toString(),
              "--input",
              "baseUrl=" + server.baseUrl());
      assertThat(run.exit()).as(run.err()).isZero();
    }
  }

  @Test
  void namesTheAnswerWhoseByteWasChanged() throws IOException {
    List<Path> answers = answers();
    assertThat(answers).hasSizeGreaterThan(5);
    for (Path answer : answers) {
      byte[] written = Files.readAllBytes(answer);
      Files.write(answer, changed(written));
      Outcome replay = dispatch("job", "replay", "--json");
      assertThat(replay.exit()).as(answer + replay.out()).isEqualTo(5);
      assertThat(replay.out()).as(answer.toString()).contains("RUN_REPLAY_DIFFERS", "\"path\"");
      Files.write(answer, written);
    }
    assertThat(dispatch("job", "replay").exit()).isZero();
  }

  @Test
  void findsSpaceThatChangesNothingOfTheValue() throws IOException {
    Path answer = answers().getFirst();
    Files.writeString(answer, Files.readString(answer) + " ");

    Outcome replay = dispatch("job", "replay", "--json");

    assertThat(replay.exit()).isEqualTo(5);
    assertThat(replay.out()).contains("calls[1].response.body");
  }

  /** Changes the last letter or digit, which is a part of a value or of a name. */
  private static byte[] changed(byte[] written) {
    byte[] bytes = written.clone();
    for (int i = bytes.length - 1; i >= 0; i--) {
      if (Character.isLetterOrDigit(bytes[i])) {
        bytes[i] = (byte) (bytes[i] == '7' ? '8' : '7');
        return bytes;
      }
    }
    return "7".getBytes(StandardCharsets.UTF_8);
  }

  private List<Path> answers() throws IOException {
    try (Stream<Path> files = Files.walk(cwd.resolve("run-output"))) {
      return files.filter(file -> file.toString().contains(".response.")).sorted().toList();
    }
  }

  private Outcome dispatch(String... line) {
    Map<String, String> env = Map.of("DISPATCH_HOME", cwd.resolve("home").toString());
    return dispatch.run(List.of(line), env, cwd, "");
  }
}
