package dev.dispatch.core.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * A few threads that do numbered work in order of the numbers, each taking the next when it is
 * done. No more than one piece a thread is ever begun.
 */
final class Crew {

  /** How long interrupted threads are waited for before they are left behind. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final int size;
  private final Work work;
  private final BooleanSupplier enough;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<Throwable> broken = new AtomicReference<>();
  private volatile boolean stopped;

  /**
   * Creates a crew.
   *
   * @param size how many pieces of work there are
   * @param enough whether no further piece is to be begun
   */
  Crew(int size, Work work, BooleanSupplier enough) {
    this.size = size;
    this.work = work;
    this.enough = enough;
  }

  /** One piece of work. */
  @FunctionalInterface
  interface Work {
    void run(int index) throws InterruptedException;
  }

  /**
   * Does all the work, and returns when every thread is done.
   *
   * @param name of the threads
   * @param threads how many; one piece at a time is done on the caller's own
   * @param recording held while a thread is interrupted, see {@link StepThread}
   */
  void run(String name, int threads, Object recording) throws InterruptedException {
    if (threads == 1 || size <= 1) {
      workInOrder();
    } else {
      workTogether(name, Math.min(threads, size), recording);
    }
    rethrow();
  }

  private void workInOrder() throws InterruptedException {
    for (int index = next.getAndIncrement();
        index < size && !isOver();
        index = next.getAndIncrement()) {
      work.run(index);
    }
  }

  private boolean isOver() {
    return stopped || enough.getAsBoolean();
  }

  private void workTogether(String name, int threads, Object recording)
      throws InterruptedException {
    List<Thread> crew = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      crew.add(Thread.ofVirtual().name(name + "-" + i).start(this::workUntilDone));
    }
    try {
      for (Thread thread : crew) {
        thread.join();
      }
    } catch (InterruptedException told) {
      stop(crew, recording);
      throw told;
    }
  }

  private void workUntilDone() {
    try {
      workInOrder();
    } catch (InterruptedException told) {
      stopped = true;
    } catch (Throwable thrown) { // handed over whole to the thread that waits
      broken.compareAndSet(null, thrown);
      stopped = true;
    }
  }

  private void stop(List<Thread> crew, Object recording) throws InterruptedException {
    stopped = true;
    synchronized (recording) {
      crew.forEach(Thread::interrupt);
    }
    long until = System.nanoTime() + GRACE.toNanos();
    for (Thread thread : crew) {
      thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
    }
  }

  private void rethrow() throws InterruptedException {
    switch (broken.get()) {
      case null -> {
        if (stopped) {
          throw new InterruptedException();
        }
      }
      case RuntimeException thrown -> throw thrown;
      case Error fatal -> throw fatal;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }
}
