package dev.dispatch.core.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lock files that this process uses now: a file lock is blind to threads of its own process.
 */
final class LockTable {

  private static final Set<OpenOption> LOCK =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  private static final Set<OpenOption> PROBE =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  /** How long to rest between two looks at a lock of another process. */
  private static final long REST_MILLIS = 2;

  private static final ConcurrentHashMap<Path, Entry> ENTRIES = new ConcurrentHashMap<>();

  private LockTable() {}

  /** Returns the entry of a lock file, to be left again. */
  static Entry enter(Path file) {
    return ENTRIES.compute(
        canonical(file),
        (path, known) -> {
          Entry entry = known == null ? new Entry(path) : known;
          entry.users++;
          return entry;
        });
  }

  static void leave(Entry entry) {
    ENTRIES.computeIfPresent(entry.path, (path, known) -> --known.users == 0 ? null : known);
  }

  /** Two ways to name one folder must meet in one entry. */
  private static Path canonical(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    try {
      return absolute.getParent().toRealPath().resolve(absolute.getFileName());
    } catch (IOException noSuchFolder) {
      return absolute;
    }
  }

  /** One lock file; its monitor keeps every look at the file apart from every lock on it. */
  static final class Entry {

    private final Path path;
    private int users;
    private boolean held;

    private Entry(Path path) {
      this.path = path;
    }

    synchronized Optional<FileChannel> lock(Duration patience)
        throws IOException, InterruptedException {
      long start = System.nanoTime();
      while (true) {
        Optional<FileChannel> channel = held ? Optional.empty() : lockFile();
        long leftMillis = patience.minusNanos(System.nanoTime() - start).toMillis();
        if (channel.isPresent() || leftMillis <= 0) {
          held |= channel.isPresent();
          return channel;
        }
        wait(held ? leftMillis : Math.min(leftMillis, REST_MILLIS));
      }
    }

    synchronized void unlock(FileChannel channel) {
      closeQuietly(channel);
      held = false;
      notifyAll();
    }

    /** A channel opened to look would, on closing, free a lock that this process holds. */
    synchronized boolean isHeld() throws IOException {
      return held || isHeldElsewhere();
    }

    private Optional<FileChannel> lockFile() throws IOException {
      FileChannel channel = OwnerOnly.open(path, LOCK);
      boolean locked = false;
      try {
        locked = channel.tryLock() != null;
        return locked ? Optional.of(channel) : Optional.empty();
      } finally {
        if (!locked) {
          closeQuietly(channel);
        }
      }
    }

    /** Asks for a shared lock, so that two who look do not see each other. */
    private boolean isHeldElsewhere() throws IOException {
      try (FileChannel channel = FileChannel.open(path, PROBE);
          FileLock probe = channel.tryLock(0, Long.MAX_VALUE, true)) {
        return probe == null;
      } catch (NoSuchFileException free) {
        return false;
      }
    }

    private static void closeQuietly(FileChannel channel) {
      try {
        channel.close();
      } catch (IOException freedAnyway) {
        return;
      }
    }
  }
}
