package dev.dispatch.core.run;

import dev.dispatch.core.http.Deadline;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs the body of one step on a thread of its own, so that a deadline or a signal interrupts the
 * step and never the engine.
 */
final class StepThread {

  /** How long an interrupted step is waited for before it is left behind. */
  private static final Duration GRACE = Duration.ofMillis(1500);

  private final Cancellation cancellation;
  private final Object recording;

  /**
   * Creates a runner of steps.
   *
   * @param recording held while events are recorded; no interrupt falls into that, since an
   *     interrupted write would close the record's files
   */
  StepThread(Cancellation cancellation, Object recording) {
    this.cancellation = cancellation;
    this.recording = recording;
  }

  /** The step was still running when its deadline passed. */
  static final class DeadlinePassed extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Runs a body to its end.
   *
   * @throws DeadlinePassed when the deadline passed first
   * @throws InterruptedException when the run was told to stop
   * @throws ExecutionException with whatever the body threw
   */
  <T> T run(String name, Callable<T> body, Deadline deadline)
      throws DeadlinePassed, InterruptedException, ExecutionException {
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread thread = Thread.ofVirtual().name(name).start(() -> complete(done, body));
    Runnable stop = () -> stop(thread, done);
    cancellation.onCancel(stop);
    try {
      return await(done, thread, deadline);
    } finally {
      cancellation.forget(stop);
    }
  }

  private static <T> void complete(CompletableFuture<T> done, Callable<T> body) {
    try {
      done.complete(body.call());
    } catch (Throwable thrown) { // handed over whole to the engine's thread
      done.completeExceptionally(thrown);
    }
  }

  private void stop(Thread thread, CompletableFuture<?> done) {
    interrupt(thread);
    done.orTimeout(GRACE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void interrupt(Thread thread) {
    synchronized (recording) {
      thread.interrupt();
    }
  }

  private <T> T await(CompletableFuture<T> done, Thread thread, Deadline deadline)
      throws DeadlinePassed, InterruptedException, ExecutionException {
    try {
      return deadline.remaining().isPresent()
          ? done.get(deadline.remaining().get().toNanos(), TimeUnit.NANOSECONDS)
          : done.get();
    } catch (TimeoutException late) {
      interrupt(thread);
      thread.join(GRACE);
      throw new DeadlinePassed();
    } catch (ExecutionException failed) {
      if (cancellation.isCancelled() || failed.getCause() instanceof InterruptedException) {
        throw interrupted(failed);
      }
      throw failed;
    }
  }

  private static InterruptedException interrupted(ExecutionException failed) {
    InterruptedException interrupted = new InterruptedException();
    interrupted.initCause(failed);
    return interrupted;
  }
}
