package dev.dispatch.core.run.store;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;

/**
 * Which runs there are, in the order in which they started, and how those that ended did.
 *
 * <p>Only a cache: the folder is the truth. Every change to the folder is made under its lock and
 * noted with the folder's own time, so that a folder that anybody else has changed is known by that
 * time, and is looked through again.
 */
public final class RunIndex {

  /** Enough for some hundreds of runs. */
  private static final int TAIL = 64 * 1024;

  private final Path runOutput;
  private final IndexFile file;

  private RunIndex(Path runOutput) {
    this.runOutput = runOutput;
    this.file = new IndexFile(runOutput);
  }

  /** Returns the index of a run-output folder, which need not exist. */
  public static RunIndex in(Path runOutput) {
    return new RunIndex(runOutput);
  }

  /** Returns whether the index knows the folder as it is; asked under the folder's lock. */
  public boolean isCurrent() {
    return file.exists() ? known().isPresent() : new RunStore(runOutput).isEmpty();
  }

  /**
   * Notes a run that starts; called under the folder's lock, once the folder is as it shall be.
   *
   * @param wasCurrent what {@link #isCurrent} said before the folder was changed
   */
  public void started(String runId, boolean wasCurrent) {
    file.create();
    IndexState before = state().orElse(new IndexState(0, 0, 0));
    IndexState now =
        wasCurrent
            ? new IndexState(file.folderTime(), before.runs() + 1, before.batches())
            : IndexState.UNSURE;
    file.append(List.of("S\t" + runId, now.line()));
  }

  /** Notes how a run ended, where the index is there; a failure to do so is none of the run's. */
  public void ended(String runId, RunStatus status, String jobType) {
    try {
      if (file.exists()) {
        file.append(List.of(new EndedRun(status, jobType.replace('\t', ' ')).line(runId)));
      }
    } catch (DispatchException onlyACache) {
      return; // the next look at the run's own files tells
    }
  }

  /** Returns what the last bytes of the index say; empty where it does not know the folder. */
  Optional<KnownRuns> recent(int bytes) {
    return known().map(state -> KnownRuns.parse(file.tail(bytes), state));
  }

  /** Returns every id, newest first, with what is known of those that ended. */
  KnownRuns all() {
    Optional<IndexState> state = known();
    return state.isPresent()
        ? KnownRuns.parse(file.all(), state.get())
        : Files.isDirectory(runOutput) ? heal() : KnownRuns.NONE;
  }

  /** Looks through the folder, and writes down what is there. */
  KnownRuns heal() {
    try (LockFile _ = LockFile.acquire(lock())) {
      return healed(true);
    } catch (DispatchException unwritable) {
      return healed(false); // somebody else's folder can be read all the same
    }
  }

  /** Writes down what is there, for who holds the folder's lock; returns the ids, newest first. */
  public List<String> healUnderLock() {
    return healed(true).ids();
  }

  private KnownRuns healed(boolean write) {
    RunStore store = new RunStore(runOutput);
    KnownRuns before = KnownRuns.parse(file.all(), IndexState.UNSURE);
    KnownRuns now = before.restrictedTo(store.ids(), store.batchIds().size());
    if (write) {
      file.replace(now.lines());
      IndexState sure =
          new IndexState(file.folderTime(), now.state().runs(), now.state().batches());
      file.append(List.of(sure.line()));
    }
    return now;
  }

  /** Adds what was read of runs that ended. */
  void learned(Map<String, EndedRun> ended) {
    try {
      file.append(ended.entrySet().stream().map(run -> run.getValue().line(run.getKey())).toList());
    } catch (DispatchException onlyACache) {
      return;
    }
  }

  private Optional<IndexState> known() {
    return file.exists()
        ? state().filter(state -> state.folderTime() == file.folderTime())
        : Optional.empty();
  }

  private Optional<IndexState> state() {
    List<String> lines = file.tail(TAIL);
    ListIterator<String> backwards = lines.listIterator(lines.size());
    while (backwards.hasPrevious()) {
      String line = backwards.previous();
      if (!line.startsWith("E\t")) {
        return IndexState.parse(line); // torn or S: not sure
      }
    }
    return Optional.empty();
  }

  private Path lock() {
    return runOutput.resolve(".sequence.lock");
  }
}
