package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that are missing, on a pseudo terminal of {@code script} from util-linux. */
class PromptIT {

  private static final String JOB =
      """
      {
        "schemaVersion": 1,
        "jobType": "asking",
        "inputs": {
          "pause": { "type": "string", "required": true, "description": "How long." },
          "token": { "type": "string", "required": true, "secret": true }
        },
        "scenario": {
          "steps": [
            { "action": "flow.sleep", "payload": { "duration": "${input.pause}" } },
            { "action": "value.set", "payload": { "values": { "kept": "<${input.token}>" } } }
          ]
        }
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeTheJob() throws IOException {
    assumeTrue(Files.exists(Path.of("/usr/bin/script")), "no script");
    Files.writeString(folder.resolve("asking.job.case.json"), JOB);
  }

  @Test
  void asksForWhatIsMissingAndHidesWhatIsSecret() throws Exception {
    Shell.Ended ended = onTerminal("0ms\\ncanary-5512\\n");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).contains("How long.", "pause (string): ", "token (string, hidden): ");
    assertThat(recorded()).contains("[secret:input.token]").doesNotContain("canary-5512");
  }

  @Test
  void asksNobodyInAnAutomation() throws Exception {
    Shell.Ended ended = onTerminal("0ms\\ncanary-5512\\n", "CI");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.out()).contains("The required input 'pause' is not given.", "'token'");
  }

  @Test
  void asksNobodyWhereNoPersonReads() throws Exception {
    Shell.Ended ended = shell().run("dispatch job run --case asking.job.case.json </dev/null");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).contains("The required input 'pause' is not given.");
  }

  private Shell.Ended onTerminal(String typed, String... variables) throws Exception {
    Shell shell = shell().with("TERM", "xterm");
    for (String variable : variables) {
      shell.with(variable, "true");
    }
    return shell.run(
        "printf '"
            + typed
            + "' | script -qec 'dispatch job run --case asking.job.case.json' /dev/null");
  }

  private Shell shell() {
    return new Shell(folder, "sh", "-c");
  }

  private String recorded() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder.resolve("run-output"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
