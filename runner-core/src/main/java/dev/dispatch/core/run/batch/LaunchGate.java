package dev.dispatch.core.run.batch;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

/**
 * Hands out runs in order, each when it is due, until there is none left or something says stop.
 * Safe for use by many threads.
 */
final class LaunchGate {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stopping = lock.newCondition();
  private final LaunchSchedule schedule;
  private final Optional<Long> count;
  private final LongPredicate done;
  private final RowCycle rows;
  private final LongSupplier nanos;
  private final long begin;
  private long index;
  private long launched;
  private Optional<StopReason> stopped = Optional.empty();

  /**
   * Creates a gate; time begins now.
   *
   * @param count how many runs there are; empty where only time ends them
   * @param done tells which indexes have a result already
   */
  LaunchGate(
      LaunchSchedule schedule,
      Optional<Long> count,
      LongPredicate done,
      RowCycle rows,
      LongSupplier nanos) {
    this.schedule = schedule;
    this.count = count;
    this.done = done;
    this.rows = rows;
    this.nanos = nanos;
    this.begin = nanos.getAsLong();
  }

  /** Returns the next run once it is due; empty where no run is to start any more. */
  Optional<Launch> next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      return take().filter(this::awaitDue);
    } finally {
      lock.unlock();
    }
  }

  private Optional<Launch> take() {
    long due = schedule.dueNanos(launched);
    if (stopped.isPresent() || schedule.isOver(Math.max(due, nanos.getAsLong() - begin))) {
      return Optional.empty();
    }
    Optional<Row> row = advance();
    if (count.isPresent() && index > count.get()) {
      return Optional.empty();
    }
    launched++;
    return Optional.of(new Launch(index, row, begin + due));
  }

  private Optional<Row> advance() {
    Optional<Row> row;
    do {
      index++;
      row = rows.next();
    } while (done.test(index) && !isPastEnd());
    return row;
  }

  private boolean isPastEnd() {
    return count.isPresent() && index > count.get();
  }

  // The lock is free while a worker waits, so that others can be told to start or to stop.
  private boolean awaitDue(Launch launch) {
    long left = launch.dueNanos() - nanos.getAsLong();
    while (left > 0 && stopped.isEmpty()) {
      try {
        stopping.await(left, TimeUnit.NANOSECONDS);
      } catch (InterruptedException told) {
        Thread.currentThread().interrupt();
        return false;
      }
      left = launch.dueNanos() - nanos.getAsLong();
    }
    return stopped.isEmpty();
  }

  /** Lets no run start from now on; the first reason counts. */
  void stop(StopReason reason) {
    lock.lock();
    try {
      stopped = stopped.or(() -> Optional.of(reason));
      stopping.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns why it was stopped, if it was. */
  Optional<StopReason> stopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }
}
