package dev.dispatch.cli;

import dev.dispatch.core.run.Cancellation;
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

  /** Says that there is nothing to interrupt any more. */
  void commandEnded() {
    ended.countDown();
  }

  private void end() {
    if (ended.getCount() == 0) {
      return;
    }
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
  }
}
