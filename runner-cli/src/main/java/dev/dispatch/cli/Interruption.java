package dev.dispatch.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a command in order on SIGINT and SIGTERM (G-D11): the first signal interrupts the command,
 * which cancels and writes what it has; the second stops at once. The JVM sets the exit code, 130
 * or 143.
 */
final class Interruption {

  private static final long PATIENCE_SECONDS = 30;

  private final Thread command;
  private final CountDownLatch ended = new CountDownLatch(1);

  private Interruption(Thread command) {
    this.command = command;
  }

  /** Listens from now on. */
  static Interruption install(Thread command) {
    Interruption interruption = new Interruption(command);
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
    command.interrupt();
    SecondSignal.haltOn("INT", 130);
    SecondSignal.haltOn("TERM", 143);
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
