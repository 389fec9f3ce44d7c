package dev.dispatch.core.run.store;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.FolderDeletion;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.run.LatestRun;
import dev.dispatch.core.run.RunId;
import dev.dispatch.core.run.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Deletes old runs and batches; never one that runs, and nothing that a link leads to (G-D8).
 *
 * <p>A directory is first moved to where no run is, so that a pruning that was killed leaves no
 * half of a run; the next pruning deletes what it finds there.
 */
public final class RunPruning {

  private static final String DOOMED = ".pruned";

  private final Path runOutput;
  private final RunStore store;

  /** Creates it for a run-output folder, which need not exist. */
  public RunPruning(Path runOutput) {
    this.runOutput = runOutput;
    this.store = new RunStore(runOutput);
  }

  /**
   * Returns what can be deleted, newest first.
   *
   * @param keep how many of the newest runs and batches stay, whatever their age
   * @param before only what started before; by ids, which have seconds
   */
  public List<Prunable> find(int keep, Optional<Instant> before) {
    String newest = before.map(RunId::stamp).orElse("9");
    List<Prunable> found = new ArrayList<>();
    for (Entry entry : entries().stream().skip(keep).toList()) {
      Path directory = runOutput.resolve(entry.id());
      if (entry.id().compareTo(newest) < 0 && isFolder(directory) && !runs(entry, directory)) {
        found.add(new Prunable(entry.id(), entry.batch(), directory, bytes(directory)));
      }
    }
    return found;
  }

  /** An entry of the folder by its name. */
  private record Entry(String id, boolean batch) {}

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    RunIndex.in(runOutput).all().ids().stream()
        .filter(RunStore::isRunId)
        .forEach(id -> entries.add(new Entry(id, false)));
    store.batchIds().forEach(id -> entries.add(new Entry(id, true)));
    // Runs keep the order in which they started; a batch stands where its second says.
    entries.sort(Comparator.comparing((Entry entry) -> entry.id().substring(0, 15)).reversed());
    return entries;
  }

  private static boolean isFolder(Path directory) {
    return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean runs(Entry entry, Path directory) {
    return LockFile.isHeld(directory.resolve(entry.batch() ? "batch.lock" : "run.lock"));
  }

  private static long bytes(Path directory) {
    AtomicLong bytes = new AtomicLong();
    try {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              bytes.addAndGet(attributes.isRegularFile() ? attributes.size() : 0);
              return FileVisitResult.CONTINUE;
            }
          });
      return bytes.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes runs and batches, and keeps the index and the pointer to the newest run right. */
  public void delete(List<Prunable> doomed) {
    if (!isFolder(runOutput)) {
      return;
    }
    AtomicFiles files = AtomicFiles.onDisk();
    Path grave = runOutput.resolve(DOOMED);
    LatestRun latest = LatestRun.in(runOutput);
    latest.change(() -> {
      files.createDirectories(grave);
      doomed.forEach(run -> files.rename(run.directory(), grave.resolve(run.id())));
      latest.pointTo(newestLeft(latest));
      RunIndex.in(runOutput).healUnderLock();
    });
    files.list(grave).forEach(FolderDeletion::delete);
  }

  private Optional<String> newestLeft(LatestRun latest) {
    return latest
        .find()
        .filter(store::has)
        .or(() -> RunIndex.in(runOutput).healUnderLock().stream().findFirst());
  }
}
