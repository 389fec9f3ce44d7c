package dev.dispatch.cli;

import dev.dispatch.core.run.Cancellation;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a command in order on SIGINT and SIGTERM (G-D11): the first signal cancels the run, which
 * cleans up and writes its summary; the second stops at once. The JVM sets the exit code, 130 or
 * 143.
 */
final class Interruption {

  private static final long PATIENCE_SECONDS = 30;

  private final Thread command;
  private final Cancellation cancellation;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile int exitCode = 1;
  private volatile boolean begun;

  private Interruption(Thread command, Cancellation cancellation) {
    this.command = command;
    this.cancellation = cancellation;
  }

  /** Listens from now on. */
  static Interruption install(Thread command, Cancellation cancellation) {
    Interruption interruption = new Interruption(command, cancellation);
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "interruption"));
    return interruption;
  }

  /**
   * Says that there is nothing to interrupt any more, and how the process is to end; returns
   * whether a signal came before.
   */
  boolean commandEnded(int code) {
    exitCode = code;
    ended.countDown();
    return begun;
  }

  private void end() {
    if (ended.getCount() == 0) {
      return;
    }
    begun = true;
    boolean byModule = isExitCalled();
    if (!cancellation.cancel()) {
      command.interrupt(); // no run to stop in order
    }
    SecondSignal.haltOn("INT", 130);
    SecondSignal.haltOn("TERM", 143);
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (byModule) {
      Runtime.getRuntime().halt(exitCode); // G-E6: what a module gave System.exit is not our word
    }
  }

  /** A signal ends the process in another way; nobody but a module calls this before the end. */
  private static boolean isExitCalled() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(frame ->
            frame.getClassName().equals("java.lang.Runtime")
                && frame.getMethodName().equals("exit"));
  }
}
