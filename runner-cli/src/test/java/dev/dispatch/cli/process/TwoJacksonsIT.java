package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * G-E5: one module brings Jackson 2 along, another a Jackson 3 of its own, and the runner has one,
 * too; one run uses all three, and none of them is another's.
 */
@DisabledOnOs(OS.WINDOWS)
class TwoJacksonsIT {

  private static final Path SOURCES = Path.of("src", "test", "resources", "jacksons");

  private static final String JOB =
      """
      {"schemaVersion": 1, "jobType": "both", "scenario": {"steps": [
        {"id": "two", "action": "two.read", "payload": {"text": "{\\"id\\": 2}"}},
        {"id": "three", "action": "three.read", "payload": {"text": "{\\"id\\": 3}"}}]}}
      """;

  @TempDir Path folder;

  @Test
  void runInOneJobEachWithItsOwn() throws Exception {
    module("two", "TwoModule.java", "openapi/lib", 2);
    module("three", "ThreeModule.java", "lib", 3);
    Files.writeString(folder.resolve("both.job.case.json"), JOB);
    Shell shell = new Shell(folder, "sh", "-c");

    Shell.Ended ended = shell.run("dispatch job run --case both.job.case.json --json");

    assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
    JsonNode two = response(0);
    JsonNode three = response(1);
    assertThat(two.path("id").asInt()).isEqualTo(2);
    assertThat(two.path("library").asString()).startsWith("2.");
    assertThat(two.path("own").asBoolean()).isTrue();
    assertThat(three.path("id").asInt()).isEqualTo(3);
    assertThat(three.path("library").asString()).startsWith("3.");
    assertThat(three.path("own").asBoolean()).isTrue();
  }

  private void module(String name, String source, String library, int major) throws Exception {
    new BuiltModule(name, SOURCES.resolve(name).resolve(source), jars(library, major))
        .write(folder.resolve("modules"), folder.resolve("scratch"));
  }

  private static List<Path> jars(String library, int major) throws IOException {
    try (Stream<Path> all = Files.list(Shell.APPLICATION.resolve(library))) {
      return all.filter(jar ->
              jar.getFileName().toString().matches("jackson-(core|databind)-" + major + ".*"))
          .sorted()
          .toList();
    }
  }

  private JsonNode response(int step) throws IOException {
    Path runs = folder.resolve("run-output");
    Path run = runs.resolve(Files.readString(runs.resolve("latest")).strip());
    byte[] bytes =
        Files.readString(run.resolve("step-results.json")).getBytes(StandardCharsets.UTF_8);
    return StrictJson.parse(bytes, "steps", JsonLimits.ARTIFACT).root().get(step).path("response");
  }
}
