package dev.dispatch.core.run;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.run.store.RunIndex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Knows the newest run of a run-output folder, by a sequence number under a lock: neither the clock
 * nor a file's time decides (G-D10).
 */
public final class LatestRun {

  private static final int MAX_BYTES = 1024;

  private final Path runOutput;
  private final Path pointer;
  private final Path counter;
  private final Path lock;
  private final AtomicFiles atomic = AtomicFiles.onDisk();

  private LatestRun(Path runOutput) {
    this.runOutput = runOutput;
    this.pointer = runOutput.resolve("latest");
    this.counter = runOutput.resolve(".sequence");
    this.lock = runOutput.resolve(".sequence.lock");
  }

  /** Returns the pointer of a run-output folder, which need not exist. */
  public static LatestRun in(Path runOutput) {
    return new LatestRun(runOutput);
  }

  /** Makes a run the newest one, and returns its number: 1 and up; its folder is made, too. */
  public long started(Path directory) {
    String runId = directory.getFileName().toString();
    atomic.createDirectories(runOutput);
    LockFile held = LockFile.acquire(lock);
    try {
      RunIndex index = RunIndex.in(runOutput);
      boolean current = index.isCurrent();
      atomic.createDirectories(directory);
      long next = last() + 1;
      point(next, runId);
      index.started(runId, current);
      return next;
    } finally {
      held.close();
    }
  }

  /** Changes the folder while nobody else does. */
  public void change(Runnable change) {
    LockFile held = LockFile.acquire(lock);
    try {
      change.run();
    } finally {
      held.close();
    }
  }

  // Only the pointer is worth waiting for the disk: who compares numbers ends with the machine.
  private void point(long number, String runId) {
    atomic.rewrite(counter, bytes(Long.toString(number)));
    atomic.replace(pointer, bytes(runId));
  }

  /** Points to another run, or to none, inside {@link #change}. */
  public void pointTo(Optional<String> runId) {
    if (runId.isPresent()) {
      atomic.replace(pointer, bytes(runId.get()));
    } else {
      atomic.delete(pointer);
    }
  }

  /**
   * Makes a run the newest one, unless another has started since.
   *
   * @param since what {@link #sequence} was when this one started
   */
  public void startedUnlessOther(String runId, long since) {
    LockFile held = LockFile.acquire(lock);
    try {
      if (last() == since) {
        point(since + 1, runId);
      }
    } finally {
      held.close();
    }
  }

  /** Returns the number of the run that started last, 0 for none. */
  public long sequence() {
    return last();
  }

  /** Returns the newest run's id. */
  public Optional<String> find() {
    return read(pointer).filter(id -> !id.isEmpty());
  }

  private long last() {
    return read(counter).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong).orElse(0L);
  }

  private Optional<String> read(Path file) {
    return Files.isRegularFile(file)
        ? Optional.of(new String(atomic.read(file, MAX_BYTES), StandardCharsets.UTF_8).strip())
        : Optional.empty();
  }

  private static byte[] bytes(String text) {
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
