package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BatchTest {

  private static final String JOB =
      """
      {"schemaVersion":1,"jobType":"t","inputs":{"n":{"type":"integer","default":1},"pin":{"type":"string","secret":true}},
       "scenario":{"steps":[
        {"id":"set","action":"value.set","payload":{"values":{"n":"${input.n}","pin":"${input.pin ?? 'none'}"}}}]},
       "verification":{"expect":{"mode":"ALL","rules":[{"path":"$.input.n","op":"lt","value":3}]}}}
      """;

  @TempDir Path folder;

  @BeforeEach
  void setUp() throws IOException {
    Files.writeString(folder.resolve("job.json"), JOB.replace("'none'", "\\\"none\\\""));
  }

  @Test
  void aRunThatIsKeptInTheEndIsAsOneThatIsWrittenOn() throws IOException {
    Path written = onlyRun(batch("--count", "1", "--artifacts", "all"));
    Path held = onlyRun(batch("--count", "1", "--artifacts", "failed+1"));
    assertThat(files(held)).isEqualTo(files(written));
    for (String same :
        List.of("job.case.input.json", "job.case.resolved.json", "step-results.json")) {
      assertThat(held.resolve(same)).hasSameTextualContentAs(written.resolve(same));
    }
  }

  @Test
  void aRunThatIsNotKeptLeavesNoFile() throws IOException {
    JsonNode batch = batch("--count", "200", "--artifacts", "none");
    try (Stream<Path> entries = Files.list(Path.of(batch.path("batchDir").asString()))) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .containsExactlyInAnyOrder("batch.json", "batch.lock", "runs.jsonl", "summary.json");
    }
  }

  @Test
  void everyIndexHasOneLineWhateverRunsSideBySide() throws IOException {
    JsonNode batch = batch("--count", "500", "--concurrency", "16", "--artifacts", "failed");
    assertThat(Files.readAllLines(Path.of(batch.path("batchDir").asString()).resolve("runs.jsonl")))
        .hasSize(500)
        .extracting(line -> line.substring(0, line.indexOf(',')))
        .doesNotHaveDuplicates();
  }

  @Test
  void secretsOfRowsAreNowhere() throws IOException {
    Files.writeString(folder.resolve("rows.csv"), "n,pin\n1,sesame-4711\n5,sesame-0815\n");
    Invocation.Result result =
        Invocation.in(folder).run("job", "run-many", "--case", "job.json", "--data", "rows.csv");
    assertThat(result.out()).contains("1 passed, 1 failed");
    try (Stream<Path> all = Files.walk(folder.resolve("run-output"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain("sesame");
      }
    }
  }

  private JsonNode batch(String... options) {
    List<String> words =
        Stream.concat(
                Stream.of("job", "run-many", "--case", "job.json", "--json"), Stream.of(options))
            .toList();
    return Invocation.in(folder).run(words.toArray(String[]::new)).document();
  }

  private static Path onlyRun(JsonNode batch) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(batch.path("batchDir").asString()))) {
      return entries.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  private static List<String> files(Path run) throws IOException {
    try (Stream<Path> all = Files.walk(run)) {
      return all.map(file -> run.relativize(file).toString())
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }
}
