package dev.dispatch.core.run;

import dev.dispatch.core.http.Deadline;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs the body of one step on a thread of its own, so that a deadline or a signal interrupts the
 * step and never the engine.
 */
final class StepThread {

  /** How long an interrupted step is waited for before it is left behind. */
  private static final Duration GRACE = Duration.ofMillis(1500);

  private final Cancellation cancellation;
  private final Object recording;
  private final boolean ownThread;

  /**
   * Creates a runner of steps.
   *
   * @param recording held while events are recorded; no interrupt falls into that, since an
   *     interrupted write would close the record's files
   * @param ownThread whether the caller's thread is virtual and has nothing else to do than this
   *     run: a step without a time limit then needs none besides
   */
  StepThread(Cancellation cancellation, Object recording, boolean ownThread) {
    this.cancellation = cancellation;
    this.recording = recording;
    this.ownThread = ownThread;
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
    return ownThread && deadline.remaining().isEmpty() ? here(body) : apart(name, body, deadline);
  }

  /** Runs the body on the caller's thread, which no interrupt reaches once the body has ended. */
  private <T> T here(Callable<T> body) throws InterruptedException, ExecutionException {
    Thread own = Thread.currentThread();
    AtomicBoolean over = new AtomicBoolean();
    Runnable stop = () -> interruptUnless(over, own);
    cancellation.onCancel(stop);
    try {
      return body.call();
    } catch (Throwable thrown) { // handed over whole, as from another thread
      ExecutionException failed = new ExecutionException(thrown);
      if (cancellation.isCancelled() || thrown instanceof InterruptedException) {
        throw interrupted(failed);
      }
      throw failed;
    } finally {
      cancellation.forget(stop);
      end(over);
    }
  }

  private void interruptUnless(AtomicBoolean over, Thread thread) {
    synchronized (recording) {
      if (!over.get()) {
        thread.interrupt();
      }
    }
  }

  private void end(AtomicBoolean over) {
    synchronized (recording) {
      over.set(true);
      boolean _ = Thread.interrupted(); // it was for the body
    }
  }

  private <T> T apart(String name, Callable<T> body, Deadline deadline)
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
    } catch (InterruptedException told) { // this step is a part of one that was told to stop
      interrupt(thread);
      thread.join(GRACE);
      throw told;
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
