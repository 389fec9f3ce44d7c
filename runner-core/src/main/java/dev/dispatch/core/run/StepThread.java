package dev.dispatch.core.run;

import dev.dispatch.core.http.Deadline;
import java.time.Duration;
import java.util.Optional;
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
   * @param ownThread whether the caller's thread has nothing else to do than this run: a step
   *     without a time limit then needs none besides
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
      throw unlessTold(new ExecutionException(thrown));
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
    Apart<T> running = new Apart<>(body);
    StepThreads.run(name, running);
    Runnable stop = running::stop;
    cancellation.onCancel(stop);
    try {
      return await(running, deadline);
    } finally {
      cancellation.forget(stop);
    }
  }

  private <T> T await(Apart<T> running, Deadline deadline)
      throws DeadlinePassed, InterruptedException, ExecutionException {
    try {
      return deadline.remaining().isPresent()
          ? running.done.get(deadline.remaining().get().toNanos(), TimeUnit.NANOSECONDS)
          : running.done.get();
    } catch (InterruptedException told) { // this step is a part of one that was told to stop
      running.interruptAndWait();
      throw told;
    } catch (TimeoutException late) {
      running.interruptAndWait();
      throw new DeadlinePassed();
    } catch (ExecutionException failed) {
      throw unlessTold(failed);
    }
  }

  /** A body on another thread, which no interrupt of this body reaches once it has ended. */
  private final class Apart<T> implements Runnable {

    private final Callable<T> body;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private Optional<Thread> thread = Optional.empty();
    private boolean told;

    Apart(Callable<T> body) {
      this.body = body;
    }

    @Override
    public void run() {
      begin();
      try {
        done.complete(body.call());
      } catch (Throwable thrown) { // handed over whole to the engine's thread
        done.completeExceptionally(thrown);
      } finally {
        end();
      }
    }

    private void begin() {
      synchronized (recording) {
        thread = Optional.of(Thread.currentThread());
        if (told) {
          Thread.currentThread().interrupt();
        }
      }
    }

    private void end() {
      synchronized (recording) {
        thread = Optional.empty();
        boolean _ = Thread.interrupted(); // it was for the body
      }
    }

    void stop() {
      interrupt();
      done.orTimeout(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void interrupt() {
      synchronized (recording) {
        told = true;
        thread.ifPresent(Thread::interrupt);
      }
    }

    void interruptAndWait() throws InterruptedException {
      interrupt();
      try {
        done.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException noLongerAskedFor) {
        // it ended, or is left behind
      }
    }
  }

  /** Returns a body's own failure; what one ends with that was told to stop is none. */
  private ExecutionException unlessTold(ExecutionException failed) throws InterruptedException {
    if (cancellation.isCancelled() || failed.getCause() instanceof InterruptedException) {
      InterruptedException interrupted = new InterruptedException();
      interrupted.initCause(failed);
      throw interrupted;
    }
    return failed;
  }
}
