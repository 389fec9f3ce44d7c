package dev.dispatch.cli.progress;

import java.time.Duration;

/** Does something again and again on a thread of its own. */
final class Ticker {

  private static final Duration END = Duration.ofSeconds(1);

  private Ticker() {}

  /** Begins after the first interval. */
  static Thread every(long millis, Runnable task) {
    return Thread.ofPlatform().daemon().name("progress").start(() -> tick(millis, task));
  }

  private static void tick(long millis, Runnable task) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(millis);
        task.run();
      }
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it; nothing is done any more when this returns. */
  static void end(Thread ticking) {
    ticking.interrupt();
    try {
      boolean _ = ticking.join(END);
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    }
  }
}
