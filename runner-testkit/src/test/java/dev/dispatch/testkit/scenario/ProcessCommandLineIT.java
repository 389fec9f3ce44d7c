package dev.dispatch.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.testkit.scenario.CommandLine.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ProcessCommandLineIT {

  @TempDir Path cwd;

  @Test
  void saysWhatTheProcessSaid() throws Exception {
    ProcessCommandLine shell = new ProcessCommandLine(Path.of("/bin/sh"), Map.of());

    Outcome outcome =
        shell.run(List.of("-c", "cat; echo $A >&2; exit 7"), Map.of("A", "b"), cwd, "piped");

    assertThat(outcome).isEqualTo(new Outcome(7, "piped", "b\n"));
  }
}
