package dev.dispatch.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunStoreTest {

  private static final String FIRST = "20260102-030405-job-run-100aaaa";
  private static final String SECOND = "20260102-030405-action-run-200bbbb";

  private static final String BATCH = "20260102-030406-job-batch-300cccc";
  private static final String IN_BATCH = "20260102-030406-job-run-300cccc-000017";

  @TempDir Path folder;
  private RunStore store;

  @BeforeEach
  void setUp() throws IOException {
    Files.createDirectories(folder.resolve(FIRST));
    Files.createDirectories(folder.resolve(SECOND));
    Files.createDirectories(folder.resolve("not-a-run"));
    store = new RunStore(folder);
  }

  @Test
  void listsTheNewestFirstWhateverItsLabel() {
    assertThat(store.ids()).containsExactly(SECOND, FIRST);
  }

  @Test
  void findsARunByAPartThatOnlyItHas() {
    assertThat(store.require("100aaaa")).isEqualTo(folder.resolve(FIRST));
  }

  @Test
  void takesTheStartedLastForTheLatestWhateverItsName() {
    LatestRun.in(folder).started(folder.resolve(SECOND));
    LatestRun.in(folder).started(folder.resolve(FIRST));
    assertThat(store.require("latest")).isEqualTo(folder.resolve(FIRST));
  }

  @Test
  void keepsBatchesApartFromRuns() throws IOException {
    Files.createDirectories(folder.resolve(BATCH).resolve(IN_BATCH));
    assertThat(store.ids()).containsExactly(SECOND, FIRST);
    assertThat(store.batchIds()).containsExactly(BATCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {IN_BATCH, "300cccc-000017"})
  void findsARunInsideItsBatch(String asked) throws IOException {
    Path run = Files.createDirectories(folder.resolve(BATCH).resolve(IN_BATCH));
    assertThat(store.require(asked)).isEqualTo(run);
  }

  @Test
  void latestMayBeInABatch() throws IOException {
    Path run = Files.createDirectories(folder.resolve(BATCH).resolve(IN_BATCH));
    LatestRun.in(folder).startedUnlessOther(IN_BATCH, 0);
    assertThat(store.require("latest")).isEqualTo(run);
  }

  @Test
  void aBatchDoesNotOvertakeARunThatStartedAfterIt() {
    long since = LatestRun.in(folder).sequence();
    LatestRun.in(folder).started(folder.resolve(FIRST));
    LatestRun.in(folder).startedUnlessOther(IN_BATCH, since);
    assertThat(store.latest()).contains(FIRST);
  }

  @Test
  void refusesAPartThatSeveralRunsHave() {
    assertThatThrownBy(() -> store.require("20260102"))
        .isInstanceOfSatisfying(
            DispatchException.class,
            e -> assertThat(e.code()).isEqualTo(RunError.RUN_ID_AMBIGUOUS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../x", "/etc", "nothing", "not-a-run", "a\0b"})
  void neverLeavesTheFolder(String asked) {
    assertThatThrownBy(() -> store.require(asked))
        .isInstanceOfSatisfying(
            DispatchException.class, e -> assertThat(e.code()).isEqualTo(RunError.RUN_NOT_FOUND));
  }
}
