package dev.dispatch.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.core.workspace.Environment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandProcessTest {

  @TempDir Path folder;

  private String output(String... argv) {
    return output(Duration.ofSeconds(30), argv);
  }

  private String output(Duration limit, String... argv) {
    return new CommandProcess(limit)
        .output(List.of(argv), folder, new Environment(Map.of("ONLY", "this")))
        .orElseThrow();
  }

  @Test
  void oneFinalLineBreakIsCut() {
    assertThat(output("printf", "a word\\n\\n")).isEqualTo("a word\n");
  }

  @Test
  void noShellReadsTheArguments() {
    assertThat(output("echo", "$HOME;`id`", "|", "cat")).isEqualTo("$HOME;`id` | cat");
  }

  @Test
  void theProgramSeesTheGivenVariablesAlone() {
    assertThat(output("env")).isEqualTo("ONLY=this");
  }

  @Test
  void theProgramStartsInTheJobsFolderAndHasNoInput() {
    assertThat(output("sh", "-c", "cat; pwd -P")).endsWith(folder.getFileName().toString());
  }

  @Test
  void whatItSaysOfErrorsIsNotRepeated() {
    assertThatThrownBy(() -> output("sh", "-c", "echo hunter2 >&2; echo hunter2; exit 3"))
        .hasMessage("ended with exit code 3")
        .hasMessageNotContaining("hunter2")
        .extracting("code")
        .isEqualTo(JobError.JOB_CREDENTIAL_COMMAND_FAILED);
  }

  @Test
  void aProgramThatIsNotThereIsTold() {
    assertThatThrownBy(() -> output("no-such-program-here")).hasMessage("cannot be started");
  }

  @Test
  void silenceIsNoSecret() {
    assertThatThrownBy(() -> output("true")).hasMessage("printed nothing");
  }

  @Test
  void tooMuchIsRefused() {
    assertThatThrownBy(() -> output("head", "-c", "70000", "/dev/zero"))
        .hasMessage("printed more than 65536 bytes");
  }

  @Test
  void aProgramThatDoesNotEndIsEnded() {
    assertThatThrownBy(() -> output(Duration.ofMillis(50), "sleep", "1000"))
        .hasMessageStartingWith("did not end within");
  }
}
