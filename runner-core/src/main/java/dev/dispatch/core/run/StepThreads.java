package dev.dispatch.core.run;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of steps.
 *
 * <p>A platform thread goes from step to step: it waits for its socket by itself, where a virtual
 * one needs three others to be woken. What runs on virtual threads anyway gets one more, since
 * there may be many of them.
 */
final class StepThreads {

  private static final Duration IDLE = Duration.ofSeconds(5);

  private StepThreads() {}

  /** Runs a task; its thread ends by itself, and never keeps the process. */
  static void run(String name, Runnable task) {
    if (Thread.currentThread().isVirtual()) {
      Thread.ofVirtual().name(name).start(task);
    } else {
      Platform.THREADS.execute(task);
    }
  }

  private static final class Platform {

    static final ExecutorService THREADS =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform()
                .daemon()
                .name("step")
                .inheritInheritableThreadLocals(false)
                .factory());

    private Platform() {}
  }
}
