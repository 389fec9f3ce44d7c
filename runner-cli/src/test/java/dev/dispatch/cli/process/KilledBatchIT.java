package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class KilledBatchIT {

  private static final int COUNT = 600;
  private static final String STEPS =
      "[{'id':'wait','action':'flow.sleep','payload':{'duration':'10ms'}}]";
  private static final Pattern INDEX = Pattern.compile("^\\{\"index\":(\\d+),");

  @TempDir Path folder;
  private Application application;

  @BeforeEach
  void setUp() {
    application = new Application(folder);
  }

  @Test
  void goesOnWithoutRepeatingARunThatHasAResult() throws Exception {
    Process process = startBatch();
    Path journal = awaitLines(100);
    process.destroyForcibly().waitFor();
    List<Long> before = indexes(journal);
    Files.writeString(journal, "{\"index\":1,\"ru", StandardOpenOption.APPEND); // a torn line
    assertThat(application.run("job", "batch-inspect", "--json").out()).contains("\"INTERRUPTED\"");

    Application.Ended resumed = application.run("job", "run-many", "--resume", "latest", "--json");

    assertThat(resumed.exit()).isZero();
    assertThat(indexes(journal))
        .startsWith(before.toArray(Long[]::new))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, COUNT).boxed().toList());
  }

  @Test
  void endsInOrderOnASignalAndTellsHowToGoOn() throws Exception {
    Process process = startBatch();
    Path journal = awaitLines(50);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    Application.Ended ended = application.await(process);
    assertThat(ended.exit()).isEqualTo(130);
    assertThat(ended.out()).contains("\"CANCELLED\"", "BATCH_INTERRUPTED", "--resume");
    assertThat(journal.resolveSibling("summary.json")).content().contains("\"CANCELLED\"");
    assertThat(indexes(journal)).doesNotHaveDuplicates().hasSizeBetween(50, COUNT - 1);
  }

  private Process startBatch() throws IOException {
    return application.start(
        "job",
        "run-many",
        "--case",
        application.job(STEPS, "[]").toString(),
        "--count",
        Integer.toString(COUNT),
        "--concurrency",
        "4",
        "--json");
  }

  private Path awaitLines(int count) throws IOException, InterruptedException {
    Path output = folder.resolve("run-output");
    for (int i = 0; i < 1200; i++) {
      if (Files.isDirectory(output)) {
        try (Stream<Path> batches = Files.list(output)) {
          for (Path journal : batches.map(batch -> batch.resolve("runs.jsonl")).toList()) {
            if (Files.exists(journal) && indexes(journal).size() >= count) {
              return journal;
            }
          }
        }
      }
      Thread.sleep(25);
    }
    throw new AssertionError("no batch came so far");
  }

  private static List<Long> indexes(Path journal) throws IOException {
    String text = Files.readString(journal);
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .map(INDEX::matcher)
        .filter(Matcher::find)
        .map(line -> Long.parseLong(line.group(1)))
        .toList();
  }
}
