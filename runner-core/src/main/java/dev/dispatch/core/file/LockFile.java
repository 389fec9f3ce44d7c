package dev.dispatch.core.file;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A lock between processes and threads, held until closed; the system frees it when the process
 * dies (G-D2, G-D3).
 *
 * <p>Nothing but this class may open a lock file: closing any channel on it would drop the lock of
 * the whole process. A lock file is never renamed and never deleted while in use.
 */
public final class LockFile implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LockTable.Entry entry;
  private final FileChannel channel;
  private boolean closed;

  private LockFile(LockTable.Entry entry, FileChannel channel) {
    this.entry = entry;
    this.channel = channel;
  }

  /** Acquires the lock; waits up to half a minute for whoever holds it. */
  public static LockFile acquire(Path file) {
    return acquire(file, PATIENCE);
  }

  /** Acquires the lock; waits for whoever holds it, at most as long as given. */
  public static LockFile acquire(Path file, Duration patience) {
    return find(file, patience).orElseThrow(() -> busy(file));
  }

  /** Acquires the lock where nobody holds it now. */
  public static Optional<LockFile> tryAcquire(Path file) {
    return find(file, Duration.ZERO);
  }

  /** Returns whether a live process, this one included, holds the lock; a missing file is free. */
  public static boolean isHeld(Path file) {
    LockTable.Entry entry = LockTable.enter(file);
    try {
      return entry.isHeld();
    } catch (IOException e) {
      throw FileFailure.reading(file, e);
    } finally {
      LockTable.leave(entry);
    }
  }

  private static Optional<LockFile> find(Path file, Duration patience) {
    LockTable.Entry entry = LockTable.enter(file);
    Optional<FileChannel> channel = Optional.empty();
    try {
      channel = entry.lock(patience);
    } catch (IOException e) {
      throw FileFailure.writing(file, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy(file);
    } finally {
      if (channel.isEmpty()) {
        LockTable.leave(entry);
      }
    }
    return channel.map(open -> new LockFile(entry, open));
  }

  private static DispatchException busy(Path file) {
    return new DispatchException(
        FileError.FILE_LOCK_BUSY,
        "Another process holds the lock '" + file + "'",
        "Wait for it to end, then try again.");
  }

  /** Frees the lock; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      entry.unlock(channel);
      LockTable.leave(entry);
    }
  }
}
