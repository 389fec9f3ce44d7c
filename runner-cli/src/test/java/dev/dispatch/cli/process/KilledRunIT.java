package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class KilledRunIT {

  private static final String STEPS =
      "[{'id':'first','action':'value.uuid'},"
          + "{'id':'long','action':'flow.sleep','payload':{'duration':'5m'}}]";
  private static final String CLEANUP = "[{'id':'tidy','action':'value.uuid'}]";

  @TempDir Path folder;
  private Application application;

  @BeforeEach
  void setUp() {
    application = new Application(folder);
  }

  @Test
  void isToldAsInterruptedByEveryCommandThatReadsRuns() throws Exception {
    Process process =
        application.start("job", "run", "--case", application.job(STEPS, CLEANUP).toString());
    Path run = application.awaitActivity("step long action=flow.sleep");
    String id = run.getFileName().toString();
    assertThat(application.run("job", "inspect", "--run-id", id, "--json").out())
        .contains("\"RUNNING\"");
    process.destroyForcibly().waitFor();
    assertThat(run.resolve("summary.json")).doesNotExist();
    assertThat(application.run("job", "list", "--json").out()).contains(id, "\"INTERRUPTED\"");
    assertThat(application.run("job", "inspect", "--run-id", id, "--json").out())
        .contains("\"INTERRUPTED\"", "\"first\"");
    assertThat(application.run("job", "dump", "--run-id", id, "--json").exit()).isZero();
    assertThat(application.run("job", "assert", "--run-id", id).exit()).isEqualTo(5);
  }

  @Test
  void endsInOrderOnASignalWithItsCleanupDone() throws Exception {
    Process process =
        application.start(
            "job", "run", "--case", application.job(STEPS, CLEANUP).toString(), "--json");
    Path run = application.awaitActivity("step long action=flow.sleep");
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    Application.Ended ended = application.await(process);
    assertThat(ended.exit()).isEqualTo(130);
    assertThat(ended.out()).contains("\"CANCELLED\"", "RUN_CANCELLED");
    assertThat(run.resolve("summary.json")).content().contains("\"CANCELLED\"");
    assertThat(run.resolve("step-results.json"))
        .content()
        .contains(
            "\"stepId\":\"tidy\",\"action\":\"value.uuid\",\"cleanup\":true,\"status\":\"PASSED\"");
  }
}
