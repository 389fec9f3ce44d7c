package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.run.event.EventSchema;
import dev.dispatch.core.schema.SchemaValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EventStreamTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeJob() throws IOException {
    Files.writeString(
        folder.resolve("job.json"),
        """
        {"schemaVersion":1,"jobType":"told","scenario":{
          "steps":[
            {"id":"nap","action":"flow.sleep","payload":{"duration":"0ms"}},
            {"id":"call","action":"http.request","payload":{"url":"http://127.0.0.1:1/top-secret-91"}},
            {"id":"never","action":"flow.sleep","payload":{"duration":"0ms"}}],
          "cleanup":[{"id":"tidy","action":"flow.sleep","payload":{"duration":"0ms"}}]}}
        """);
  }

  private Invocation.Result run(String... more) {
    List<String> words = new ArrayList<>(List.of("job", "run", "--case", "job.json", "--json"));
    words.addAll(List.of(more));
    return Invocation.in(folder)
        .knowingSecret("path", "top-secret-91")
        .run(words.toArray(String[]::new));
  }

  private static List<JsonNode> parse(String lines) {
    return lines
        .lines()
        .map(line ->
            StrictJson.parse(line.getBytes(StandardCharsets.UTF_8), "line", JsonLimits.ARTIFACT)
                .root())
        .toList();
  }

  @Test
  void everyLineIsValidAgainstThePublishedSchema() throws IOException {
    run("--events", "events.ndjson");

    SchemaValidator schema = SchemaValidator.of(EventSchema.of());
    List<JsonNode> lines = parse(Files.readString(folder.resolve("events.ndjson")));
    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(schema.validate(line, "", any -> false)).isEmpty());
  }

  @Test
  void everyKindOfEventIsTold() throws IOException {
    run("--events=events.ndjson");

    assertThat(parse(Files.readString(folder.resolve("events.ndjson"))))
        .extracting(line -> line.path("event").asString())
        .startsWith("run-started", "step-started")
        .contains("step-progress", "call", "step-finished")
        .endsWith("run-finished");
  }

  @Test
  void withoutAFileTheyGoToStandardError() {
    Invocation.Result result = run("--events");

    assertThat(parse(result.err())).isNotEmpty();
    assertThat(result.document().path("code").asString()).isEqualTo("TRANSIENT_ERROR");
  }

  @Test
  void secretsAreMasked() throws IOException {
    run("--events", "events.ndjson");

    assertThat(Files.readString(folder.resolve("events.ndjson")))
        .contains("[secret:path]")
        .doesNotContain("top-secret-91");
  }

  @Test
  void aFileThatCannotBeWrittenIsToldBeforeTheRun() {
    Invocation.Result result = run("--events", "/proc/none/events.ndjson");

    assertThat(result.exitCode()).isNotZero();
    assertThat(folder.resolve("run-output")).doesNotExist();
  }
}
