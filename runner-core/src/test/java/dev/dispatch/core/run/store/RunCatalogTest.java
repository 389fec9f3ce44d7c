package dev.dispatch.core.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.file.FolderDeletion;
import dev.dispatch.core.fixture.RunFolder;
import dev.dispatch.core.run.LatestRun;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCatalogTest {

  private static final RunQuery ALL =
      new RunQuery(Optional.empty(), Optional.empty(), Optional.empty(), 100);

  @TempDir Path folder;

  @Test
  void aFolderThatIsNotThereHasNoRuns() {
    assertThat(RunCatalog.of(folder.resolve("none")).find(ALL).runs()).isEmpty();
  }

  @Test
  void listsInTheOrderInWhichRunsStartedWhateverTheirNamesSay() {
    start("20260102-030405-job-run-6780001");
    start("20250102-030405-job-run-6780002");
    start("20260102-030405-action-run-0000003");

    assertThat(ids())
        .containsExactly(
            "20260102-030405-action-run-0000003",
            "20250102-030405-job-run-6780002",
            "20260102-030405-job-run-6780001");
  }

  @Test
  void doesNotLookThroughTheFolderWhereNobodyElseChangedIt() throws IOException {
    start("20260102-030405-job-run-6780001");
    long written = written();

    ids();

    assertThat(written()).isEqualTo(written);
  }

  @Test
  void findsRunsThatWereCopiedIn() {
    start("20260102-030405-job-run-6780001");
    ended("20260102-030404-job-run-6780002", "SUCCESS");
    start("20260102-030406-job-run-6780003");

    assertThat(ids())
        .containsExactly(
            "20260102-030406-job-run-6780003",
            "20260102-030405-job-run-6780001",
            "20260102-030404-job-run-6780002");
  }

  @Test
  void missesRunsThatWereDeletedByHand() {
    start("20260102-030405-job-run-6780001");
    start("20260102-030406-job-run-6780002");
    FolderDeletion.delete(folder.resolve("20260102-030406-job-run-6780002"));

    RunPage page = RunCatalog.of(folder).find(ALL);

    assertThat(page.total()).isOne();
    assertThat(page.runs()).hasSize(1);
  }

  @Test
  void needsNoIndex() throws IOException {
    start("20260102-030405-job-run-6780001");
    Files.delete(folder.resolve(IndexFile.NAME));

    assertThat(ids()).hasSize(1);
  }

  @Test
  void takesADamagedIndexForNone() throws IOException {
    start("20260102-030405-job-run-6780001");
    Files.writeString(folder.resolve(IndexFile.NAME), "S\t../../etc\nV\tnow\t\t\nE\tx\n\u0000");

    assertThat(ids()).containsExactly("20260102-030405-job-run-6780001");
  }

  @Test
  void findsByStatusAndType() {
    ended("20260102-030405-job-run-6780001", "SUCCESS");
    ended("20260102-030406-job-run-6780002", "FAILED");
    ended("20260102-030407-job-run-6780003", "FAILED");

    assertThat(ids(query(RunStatus.FAILED, "t", 1)))
        .containsExactly("20260102-030407-job-run-6780003");
    assertThat(ids(query(RunStatus.FAILED, "other", 9))).isEmpty();
  }

  @Test
  void remembersHowRunsEnded() {
    RunFolder run = ended("20260102-030406-job-run-6780002", "FAILED");
    ids(query(RunStatus.FAILED, "t", 9));
    run.summary("{'status':'SUCCESS'}"); // nobody does so: the index is not asked to see it

    assertThat(ids(query(RunStatus.FAILED, "t", 9))).hasSize(1);
  }

  @Test
  void doesNotRememberARunThatHasNotEnded() {
    RunFolder run = new RunFolder(folder, "20260102-030406-job-run-6780002").job("[]");
    assertThat(ids(query(RunStatus.INTERRUPTED, "t", 9))).hasSize(1);
    run.summary("{'jobType':'t','status':'SUCCESS'}");

    assertThat(ids(query(RunStatus.SUCCESS, "t", 9))).hasSize(1);
  }

  @Test
  void findsSinceASecond() {
    ended("20260102-030405-job-run-6780001", "SUCCESS");
    ended("20260102-030406-job-run-6780002", "SUCCESS");
    RunQuery since =
        new RunQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.of(Instant.parse("2026-01-02T03:04:06Z")),
            9);

    assertThat(ids(since)).containsExactly("20260102-030406-job-run-6780002");
  }

  @Test
  void countsBatchesBesideRuns() throws IOException {
    start("20260102-030405-job-run-6780001");
    Files.createDirectories(folder.resolve("20260102-030405-job-batch-6780001"));

    RunPage page = RunCatalog.of(folder).find(ALL);

    assertThat(page.batches()).isOne();
    assertThat(page.runs()).hasSize(1);
  }

  @Test
  void readsPastTheEndOfTheIndexWhereMoreIsAskedForThanItHas() {
    for (int i = 1000; i < 1600; i++) {
      ended("20260102-030405-job-run-678" + i, "SUCCESS");
    }

    assertThat(ids(new RunQuery(Optional.empty(), Optional.empty(), Optional.empty(), 10_000)))
        .hasSize(600);
  }

  private void start(String runId) {
    LatestRun.in(folder).started(folder.resolve(runId));
  }

  private RunFolder ended(String runId, String status) {
    return RunFolder.ended(folder, runId, status);
  }

  private long written() throws IOException {
    return Files.getLastModifiedTime(folder.resolve(IndexFile.NAME)).toMillis();
  }

  private static RunQuery query(RunStatus status, String jobType, int limit) {
    return new RunQuery(Optional.of(status), Optional.of(jobType), Optional.empty(), limit);
  }

  private List<String> ids() {
    return ids(ALL);
  }

  private List<String> ids(RunQuery query) {
    return RunCatalog.of(folder).find(query).runs().stream().map(RunRecord::runId).toList();
  }
}
