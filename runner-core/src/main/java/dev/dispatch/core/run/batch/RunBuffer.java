package dev.dispatch.core.run.batch;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.RecordedBody;
import dev.dispatch.core.run.RunDirectory;
import dev.dispatch.core.run.RunEvent;
import dev.dispatch.core.run.RunListener;
import dev.dispatch.core.secret.Redactor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the events of a run until it is known whether its directory is kept: they become the
 * directory that {@code job run} would have written, or nothing.
 *
 * <p>A run that is too large to be held is written while it goes on, and removed if it is not kept.
 */
final class RunBuffer implements RunListener {

  /** What an event takes besides the bodies of calls, roughly. */
  private static final long EVENT_BYTES = 512;

  private final Path directory;
  private final Redactor redactor;
  private final BufferBudget budget;
  private final List<RunEvent> held = new ArrayList<>();
  private Optional<RunDirectory> written = Optional.empty();
  private long taken;

  RunBuffer(Path directory, Redactor redactor, BufferBudget budget) {
    this.directory = directory;
    this.redactor = redactor;
    this.budget = budget;
  }

  /** Writes from the first event on. */
  RunBuffer writingAtOnce() {
    write();
    return this;
  }

  @Override
  public void onEvent(RunEvent event) {
    if (written.isPresent()) {
      written.get().onEvent(event);
    } else if (isKept(event)) {
      held.add(event);
      reserve(event);
    }
  }

  // What is for eyes only is not held for files.
  private static boolean isKept(RunEvent event) {
    return !(event instanceof RunEvent.StepProgressed);
  }

  private void reserve(RunEvent event) {
    long bytes = size(event);
    if (budget.take(bytes)) {
      taken += bytes;
    } else {
      write();
    }
  }

  private static long size(RunEvent event) {
    return event instanceof RunEvent.CallRecorded recorded
        ? EVENT_BYTES + size(recorded.call())
        : EVENT_BYTES;
  }

  private static long size(CallRecord call) {
    return size(call.requestBody()) + size(call.responseBody());
  }

  private static long size(Optional<RecordedBody> body) {
    return body.map(recorded -> (long) recorded.bytes().length).orElse(0L);
  }

  private void write() {
    RunDirectory writer = new RunDirectory(directory, redactor);
    held.forEach(writer::onEvent);
    release();
    written = Optional.of(writer);
  }

  private void release() {
    held.clear();
    budget.giveBack(taken);
    taken = 0;
  }

  /** Writes the directory of the run, which has ended. */
  void keep() {
    if (written.isEmpty()) {
      write();
    }
  }

  /** Leaves nothing of the run. */
  void discard() {
    release();
    if (written.isPresent()) {
      remove(directory);
    }
  }

  /** Removes what a run has left; what is no run directory is left alone. */
  static void remove(Path directory) {
    AtomicFiles files = AtomicFiles.onDisk();
    for (Path entry : files.list(directory)) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        files.list(entry).forEach(files::delete);
      }
      files.delete(entry);
    }
    files.delete(directory);
  }
}
