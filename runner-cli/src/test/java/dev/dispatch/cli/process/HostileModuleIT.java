package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * G-E6: whatever a module does, its run ends by its deadline, its failure has a code, standard
 * output is one JSON document, and the record is whole.
 */
@DisabledOnOs(OS.WINDOWS)
class HostileModuleIT {

  private static final Path SOURCE =
      Path.of("src", "test", "resources", "hostile", "hostile", "HostileModule.java");

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void setUp() throws Exception {
    new BuiltModule("hostile", SOURCE, List.of())
        .write(folder.resolve("modules"), folder.resolve("scratch"));
    shell =
        new Shell(folder, "sh", "-c")
            .with("DISPATCH_HOME", folder.resolve("home").toString())
            .with("DISPATCH_RUN_OUTPUT", folder.resolve("runs").toString())
            .with("JAVA_TOOL_OPTIONS", "-Xmx192m");
  }

  @ParameterizedTest
  @CsvSource({
    "loop, 5, FAILED, RUN_STEP_TIMEOUT",
    "sleep, 5, FAILED, RUN_STEP_TIMEOUT",
    "error, 1, FAILED, MODULE_ACTION_CRASHED",
    "stack, 1, FAILED, MODULE_ACTION_CRASHED",
    "memory, 1, FAILED, MODULE_ACTION_CRASHED",
    "large, 1, FAILED, MODULE_ACTION_CRASHED",
    "deep, 1, FAILED, MODULE_RESULT_INVALID",
    "circle, 1, FAILED, MODULE_RESULT_INVALID",
    "print, 0, SUCCESS, ''",
    "close, 0, SUCCESS, ''",
    "threads, 0, SUCCESS, ''",
    "defaults, 0, SUCCESS, ''",
    "interrupt, 1, FAILED, RUN_STEP_STOPPED",
    "exit, 1, CANCELLED, RUN_CANCELLED",
  })
  void cannotWreckTheRecord(String action, int exit, String status, String code) throws Exception {
    String job =
        """
        {"schemaVersion": 1, "jobType": "bad", "scenario": {
          "steps": [{"id": "bad", "action": "hostile.%s", "timeoutMs": 1000}],
          "cleanup": [{"id": "after", "action": "hostile.good"}]}}
        """
            .formatted(action);
    Files.writeString(folder.resolve("bad.job.case.json"), job);

    Shell.Ended ended = shell.run("dispatch job run --case bad.job.case.json --json");

    JsonNode document = json(ended.out());
    assertThat(ended.exitCode()).as(ended.out() + ended.err()).isEqualTo(exit);
    assertThat(document.at("/details/code").asString("")).isEqualTo(code);
    assertThat(summary().path("status").asString("")).isEqualTo(status);
    assertThat(summary().at("/steps/total").asInt()).isEqualTo(2);
  }

  private JsonNode summary() throws Exception {
    String latest = Files.readString(folder.resolve("runs/latest")).strip();
    return json(Files.readString(folder.resolve("runs").resolve(latest).resolve("summary.json")));
  }

  private static JsonNode json(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return StrictJson.parse(bytes, "output", JsonLimits.ARTIFACT).root();
  }
}
