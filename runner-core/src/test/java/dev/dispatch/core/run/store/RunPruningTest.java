package dev.dispatch.core.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.fixture.RunFolder;
import dev.dispatch.core.run.LatestRun;
import dev.dispatch.core.run.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPruningTest {

  private static final String OLD = "20260102-030405-job-run-6780001";
  private static final String MIDDLE = "20260103-030405-job-run-6780002";
  private static final String NEW = "20260104-030405-job-run-6780003";

  @TempDir Path root;
  private Path folder;
  private RunPruning pruning;

  @BeforeEach
  void threeRuns() {
    folder = root.resolve("run-output");
    for (String id : List.of(OLD, MIDDLE, NEW)) {
      LatestRun.in(folder).started(folder.resolve(id));
      RunFolder.ended(folder, id, "SUCCESS");
    }
    pruning = new RunPruning(folder);
  }

  @Test
  void keepsTheNewest() {
    assertThat(doomed(1, Optional.empty())).containsExactly(MIDDLE, OLD);
  }

  @Test
  void keepsWhatStartedSince() {
    assertThat(doomed(0, Optional.of(Instant.parse("2026-01-03T03:04:05Z")))).containsExactly(OLD);
  }

  @Test
  void deletesWhatMeetsBoth() {
    assertThat(doomed(2, Optional.of(Instant.parse("2027-01-01T00:00:00Z")))).containsExactly(OLD);
  }

  @Test
  void neverDeletesARunThatRuns() {
    try (LockFile _ = LockFile.acquire(folder.resolve(OLD).resolve("run.lock"))) {
      assertThat(doomed(0, Optional.empty())).containsExactly(NEW, MIDDLE);
    }
  }

  @Test
  void deletesBatchesWithTheirRuns() throws IOException {
    Path batch = folder.resolve("20260101-030405-job-batch-6780001");
    Files.createDirectories(batch.resolve("20260101-030405-job-run-6780001-000001"));

    pruning.delete(pruning.find(3, Optional.empty()));

    assertThat(batch).doesNotExist();
    assertThat(new RunStore(folder).ids()).hasSize(3);
  }

  @Test
  void neverDeletesABatchThatRuns() throws IOException {
    Path batch = folder.resolve("20260101-030405-job-batch-6780001");
    Files.createDirectories(batch);
    try (LockFile _ = LockFile.acquire(batch.resolve("batch.lock"))) {
      assertThat(doomed(3, Optional.empty())).isEmpty();
    }
  }

  @Test
  void neitherFollowsNorDeletesALinkInThePlaceOfARun() throws IOException {
    Path outside = Files.createDirectories(root.resolve("outside"));
    Files.writeString(outside.resolve("kept"), "");
    Path link = folder.resolve("20250101-030405-job-run-6780009");
    Files.createSymbolicLink(link, outside);

    pruning.delete(pruning.find(0, Optional.empty()));

    assertThat(outside.resolve("kept")).exists();
    assertThat(link).isSymbolicLink();
  }

  @Test
  void doesNotFollowALinkInsideARun() throws IOException {
    Path outside = Files.createDirectories(root.resolve("outside"));
    Files.writeString(outside.resolve("kept"), "");
    Files.createSymbolicLink(folder.resolve(OLD).resolve("calls").resolve("link"), outside);

    pruning.delete(pruning.find(0, Optional.empty()));

    assertThat(outside.resolve("kept")).exists();
    assertThat(folder.resolve(OLD)).doesNotExist();
  }

  @Test
  void leavesTheNewestRunWhereItIs() {
    pruning.delete(pruning.find(1, Optional.empty()));

    assertThat(new RunStore(folder).latest()).contains(NEW);
    assertThat(LatestRun.in(folder).find()).contains(NEW);
  }

  @Test
  void pointsToTheNewestThatIsLeft() {
    Prunable newest = pruning.find(0, Optional.empty()).getFirst();

    pruning.delete(List.of(newest));

    assertThat(LatestRun.in(folder).find()).contains(MIDDLE);
  }

  @Test
  void pointsToNothingWhereNothingIsLeft() {
    pruning.delete(pruning.find(0, Optional.empty()));

    assertThat(LatestRun.in(folder).find()).isEmpty();
    assertThat(new RunStore(folder).ids()).isEmpty();
  }

  @Test
  void deletesWhatAKilledPruningLeft() throws IOException {
    Path left = Files.createDirectories(folder.resolve(".pruned").resolve(OLD + "-half"));
    Files.writeString(left.resolve("file"), "");

    pruning.delete(List.of());

    assertThat(left).doesNotExist();
    assertThat(new RunStore(folder).ids()).hasSize(3);
  }

  private List<String> doomed(int keep, Optional<Instant> before) {
    return pruning.find(keep, before).stream().map(Prunable::id).toList();
  }
}
