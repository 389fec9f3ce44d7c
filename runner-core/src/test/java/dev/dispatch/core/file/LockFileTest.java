package dev.dispatch.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dispatch.api.DispatchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {

  @TempDir Path folder;

  @Test
  void givesTheLockToOneAtATime() {
    Path file = folder.resolve("run.lock");
    try (LockFile _ = LockFile.acquire(file)) {
      assertThat(LockFile.tryAcquire(file)).isEmpty();
    }
    assertThat(LockFile.tryAcquire(file)).hasValueSatisfying(LockFile::close);
  }

  @Test
  void knowsOneLockByTwoNames() throws Exception {
    Path link =
        Files.createSymbolicLink(
            folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
    try (LockFile _ = LockFile.acquire(folder.resolve("real/x.lock"))) {
      assertThat(LockFile.tryAcquire(link.resolve("x.lock"))).isEmpty();
      assertThat(LockFile.isHeld(folder.resolve("real/../link/x.lock"))).isTrue();
    }
  }

  @Test
  void isHeldUntilClosed() {
    Path file = folder.resolve("run.lock");
    assertThat(LockFile.isHeld(file)).isFalse();
    LockFile lock = LockFile.acquire(file);

    assertThat(LockFile.isHeld(file)).isTrue();
    lock.close();
    lock.close();

    assertThat(LockFile.isHeld(file)).isFalse();
  }

  @Test
  void gettingNoLockIsToldAfterTheWait() {
    Path file = folder.resolve("run.lock");
    try (LockFile _ = LockFile.acquire(file)) {
      assertThatExceptionOfType(DispatchException.class)
          .isThrownBy(() -> LockFile.acquire(file, Duration.ofMillis(5)))
          .returns(FileError.FILE_LOCK_BUSY, DispatchException::code);
    }
  }

  @Test
  void aWaitThatIsInterruptedEnds() {
    Path file = folder.resolve("run.lock");
    try (LockFile _ = LockFile.acquire(file)) {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(DispatchException.class)
          .isThrownBy(() -> LockFile.acquire(file))
          .returns(FileError.FILE_LOCK_BUSY, DispatchException::code);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void countsExactlyInManyThreads() throws Exception {
    int[] count = {0};
    Path file = folder.resolve("count.lock");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> increments = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        increments.add(threads.submit(() -> increment(file, count)));
      }
      for (Future<?> increment : increments) {
        increment.get();
      }
    }
    assertThat(count[0]).isEqualTo(400);
  }

  private static void increment(Path file, int[] count) {
    try (LockFile _ = LockFile.acquire(file)) {
      int before = count[0];
      assertThat(LockFile.isHeld(file)).isTrue();
      count[0] = before + 1;
    }
  }
}
