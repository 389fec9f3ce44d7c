package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.schema.SchemaValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The files of a batch are as the published schemas say. */
class BatchSchemasTest {

  private static final Path SCHEMAS = Path.of("..", "schemas");

  @TempDir private Path folder;

  @BeforeEach
  void runABatch() throws IOException {
    Files.writeString(
        folder.resolve("job.json"),
        """
        {"schemaVersion":1,"jobType":"many",
          "inputs":{"fails":{"type":"boolean","default":false}},
          "scenario":{"steps":[
            {"id":"nap","action":"flow.sleep","payload":{"duration":"0ms"}},
            {"id":"call","action":"http.request","payload":{"url":"http://127.0.0.1:1/"},
              "when":{"mode":"ALL","rules":[{"path":"$.input.fails","op":"eq","value":true}]}}]}}
        """);
    Files.writeString(folder.resolve("rows.jsonl"), "{\"fails\":true}\n{\"fails\":false}\n");
    Invocation.in(folder)
        .run("job", "run-many", "--case", "job.json", "--data", "rows.jsonl", "--rate", "100/s");
  }

  @Test
  void everyLineOfRunsIs() throws IOException {
    List<JsonNode> lines =
        Files.readAllLines(batch().resolve("runs.jsonl")).stream()
            .map(BatchSchemasTest::parse)
            .toList();

    assertThat(lines).hasSize(2).allSatisfy(line -> assertFits(line, "batch-run"));
  }

  @Test
  void theSummaryIs() throws IOException {
    assertFits(parse(Files.readString(batch().resolve("summary.json"))), "batch-summary");
  }

  @Test
  void whatWasAskedForIs() throws IOException {
    assertFits(parse(Files.readString(batch().resolve("batch.json"))), "batch");
  }

  private Path batch() throws IOException {
    try (Stream<Path> found = Files.list(folder.resolve("run-output"))) {
      return found.filter(path -> path.toString().contains("job-batch")).findFirst().orElseThrow();
    }
  }

  private static void assertFits(JsonNode value, String schema) {
    assertThat(SchemaValidator.of(published(schema)).validate(value)).isEmpty();
  }

  private static JsonNode published(String name) {
    try {
      return parse(Files.readString(SCHEMAS.resolve(name + ".schema.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return StrictJson.parse(bytes, "test", JsonLimits.ARTIFACT).root();
  }
}
