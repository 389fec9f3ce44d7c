package dev.dispatch.core.run.batch;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.run.LatestRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Runs a batch: from the first launch, or from where a crash left it, to its summary. */
public final class Batch {

  private final BatchJob job;
  private final BatchSettings settings;
  private final BatchFiles files;
  private final BatchWorld world;
  private final AtomicFiles atomic = AtomicFiles.onDisk();
  private final BatchTally tally = new BatchTally();
  private final FinishedRuns finished = new FinishedRuns();
  private final RunKeeper keeper;

  private Batch(BatchJob job, BatchSettings settings, BatchFiles files, BatchWorld world) {
    this.job = job;
    this.settings = settings;
    this.files = files;
    this.world = world;
    this.keeper =
        new RunKeeper(ArtifactPolicy.parse(settings.artifacts()).orElseThrow(), settings.count());
  }

  /**
   * Runs what has no result yet.
   *
   * @throws dev.dispatch.api.DispatchException when the disk fails, or another process runs it;
   *     what ran is in the journal
   */
  public static BatchSummary run(
      BatchJob job, BatchSettings settings, BatchFiles files, BatchWorld world)
      throws InterruptedException {
    Batch batch = new Batch(job, settings, files, world);
    batch.atomic.createDirectories(files.directory());
    try (LockFile _ = BatchStore.lock(files)) {
      return batch.run();
    }
  }

  private BatchSummary run() throws InterruptedException {
    long began = world.ports().nanos().getAsLong();
    LatestRun latest = LatestRun.in(files.directory().getParent());
    long since = latest.sequence();
    write(files.settings(), settings);
    recover();
    Optional<StopReason> stopped = launchAll(began);
    BatchSummary summary = summary(began, stopped);
    write(files.summary(), summary);
    tally.newestKept().ifPresent(run -> latest.startedUnlessOther(run, since));
    return summary;
  }

  // What a killed process left: the results stand, a directory without one is of a run that died.
  private void recover() {
    atomic.delete(files.summary());
    BatchStore.read(
        files,
        run -> {
          tally.add(run);
          keeper.count(run);
          finished.add(run);
        });
    atomic.list(files.directory()).stream()
        .filter(entry -> !finished.isKept(entry.getFileName().toString()))
        .filter(entry -> BatchStore.isRun(files, entry))
        .forEach(RunBuffer::remove);
  }

  private Optional<StopReason> launchAll(long began) throws InterruptedException {
    try (BatchJournal journal = BatchJournal.open(files.runs());
        RowCycle rows = job.cycle()) {
      LaunchGate gate =
          new LaunchGate(
              schedule(), settings.count(), finished::contains, rows, world.ports().nanos());
      RunResults results = new RunResults(journal, tally, keeper, gate, settings.maxFailures());
      try (BatchWatcher.Watch _ = world.watcher().watch(() -> progress(began))) {
        new BatchWorkers(job, settings, files, world, gate, results).run();
      }
      return gate.stopped();
    }
  }

  private LaunchSchedule schedule() {
    return new LaunchSchedule(
        settings.ratePerSecond(),
        Duration.ofMillis(settings.staggerMs()),
        settings.durationMs().map(Duration::ofMillis).map(this::left));
  }

  // A batch that was interrupted goes on for the time that it did not have.
  private Duration left(Duration whole) {
    Duration left = whole.minusMillis(tally.figures().spanMs());
    return left.isNegative() ? Duration.ZERO : left;
  }

  private BatchProgress progress(long began) {
    long elapsed = world.ports().nanos().getAsLong() - began;
    return tally.progress(settings.count(), settings.durationMs(), elapsed);
  }

  private BatchSummary summary(long began, Optional<StopReason> stopped) {
    BatchFigures figures = tally.figures();
    return new BatchSummary(
        1,
        settings.batchId(),
        settings.jobType(),
        status(figures, stopped),
        stopped,
        settings.count(),
        settings.count().map(count -> Math.max(0, count - figures.completed())).orElse(0L),
        settings.startedAt(),
        now().toString(),
        (world.ports().nanos().getAsLong() - began) / 1_000_000,
        settings,
        figures);
  }

  private static BatchStatus status(BatchFigures figures, Optional<StopReason> stopped) {
    if (stopped.equals(Optional.of(StopReason.SIGNAL))) {
      return BatchStatus.CANCELLED;
    }
    return figures.failed() > 0 ? BatchStatus.FAILED : BatchStatus.SUCCESS;
  }

  private Instant now() {
    return world.ports().clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void write(Path file, Object value) {
    JsonNode tree = world.ports().secrets().redactor().redact(JsonValues.toTree(value));
    String text = JsonText.pretty(tree) + "\n";
    atomic.replace(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
