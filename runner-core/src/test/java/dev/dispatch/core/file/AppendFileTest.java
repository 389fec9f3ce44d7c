package dev.dispatch.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendFileTest {

  @TempDir Path folder;

  @Test
  void goesOnAfterWhatIsThere() {
    Path file = folder.resolve("activity.log");
    append(file, "one");
    append(file, "two");

    assertThat(file).hasContent("one\ntwo\n");
  }

  @Test
  void keepsALineOneLine() {
    Path file = folder.resolve("activity.log");
    append(file, "a\r\nb");

    assertThat(file).hasContent("a\\r\\nb\n");
  }

  @Test
  void keepsTheLinesOfManyThreadsWhole() throws Exception {
    Path file = folder.resolve("activity.log");
    String line = "x".repeat(500);
    try (AppendFile log = AppendFile.open(file);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> appends = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        appends.add(threads.submit(() -> log.appendLine(line)));
      }
      for (Future<?> append : appends) {
        append.get();
      }
    }
    assertThat(Files.readAllLines(file)).hasSize(200).containsOnly(line);
  }

  private static void append(Path file, String line) {
    try (AppendFile log = AppendFile.open(file)) {
      log.appendLine(line);
      log.force();
    }
  }
}
