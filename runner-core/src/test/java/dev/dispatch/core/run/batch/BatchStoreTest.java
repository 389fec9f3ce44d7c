package dev.dispatch.core.run.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchStoreTest {

  @TempDir Path folder;
  private BatchFiles files;

  @BeforeEach
  void setUp() {
    files = new BatchFiles(folder);
    append(Lines.passed(1, 5, 10, Lines.call("GET /a", 1, 2)), Lines.failed(2, "A", true));
  }

  @Test
  void readsWhatWasWritten() {
    assertThat(read())
        .containsExactly(
            Lines.passed(1, 5, 10, Lines.call("GET /a", 1, 2)), Lines.failed(2, "A", true));
  }

  @Test
  void leavesOutALastLineThatIsTorn() throws IOException {
    Files.writeString(files.runs(), "{\"index\":3,\"ru", StandardOpenOption.APPEND);
    assertThat(read()).hasSize(2);
  }

  @Test
  void cutsOffATornLineBeforeItGoesOn() throws IOException {
    Files.writeString(files.runs(), "{\"index\":3,\"ru", StandardOpenOption.APPEND);
    append(Lines.passed(3, 0, 1));
    assertThat(read()).extracting(RunLine::index).containsExactly(1L, 2L, 3L);
  }

  @Test
  void reportsABadLineInTheMiddle() throws IOException {
    Files.writeString(files.runs(), "{\"index\":\n", StandardOpenOption.APPEND);
    append(Lines.passed(3, 0, 1));
    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            DispatchException.class,
            e -> assertThat(e.code()).isEqualTo(BatchError.BATCH_RECORD_DAMAGED))
        .hasMessageContaining("line 3");
  }

  private void append(RunLine... runs) {
    try (BatchJournal journal = BatchJournal.open(files.runs())) {
      List.of(runs).forEach(journal::append);
    }
  }

  private List<RunLine> read() {
    List<RunLine> runs = new ArrayList<>();
    BatchStore.read(files, runs::add);
    return runs;
  }
}
