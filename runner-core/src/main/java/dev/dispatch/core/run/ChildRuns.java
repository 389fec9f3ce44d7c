package dev.dispatch.core.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The runs of jobs that the steps of a run ran. Safe for use by many threads. */
final class ChildRuns {

  /** How long the ends of runs are waited for that were told to stop: their cleanup included. */
  private static final Duration PATIENCE = Duration.ofMillis(4200);

  private final List<ChildRun> ended = new ArrayList<>();
  private final List<Thread> running = new ArrayList<>();
  private int numbers;

  /** Returns a number that no other run of this run's steps has, 1 and up. */
  synchronized int nextNumber() {
    return ++numbers;
  }

  synchronized void started(Thread thread) {
    running.add(thread);
  }

  synchronized void ended(Thread thread) {
    running.remove(thread);
  }

  synchronized void add(ChildRun run) {
    ended.add(run);
  }

  /** Returns the runs that ended, in the order of what ran them. */
  synchronized List<ChildRun> ended() {
    return ended.stream().sorted(ChildRuns::compare).toList();
  }

  // By hand: the start-up cache holds no comparator that Comparator.comparing makes.
  private static int compare(ChildRun a, ChildRun b) {
    int byStep = a.stepId().compareTo(b.stepId());
    if (byStep != 0) {
      return byStep;
    }
    int byItem = Integer.compare(a.item().orElse(0), b.item().orElse(0));
    return byItem != 0 ? byItem : Integer.compare(a.attempt(), b.attempt());
  }

  /** Waits for runs whose step was left behind, so that their records are whole (G-D11). */
  void awaitEnd() {
    long until = System.nanoTime() + PATIENCE.toNanos();
    boolean interrupted = false;
    for (Thread thread : running()) {
      try {
        thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
      } catch (InterruptedException told) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized List<Thread> running() {
    return List.copyOf(running);
  }
}
