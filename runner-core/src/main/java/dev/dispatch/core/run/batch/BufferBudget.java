package dev.dispatch.core.run.batch;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that the runs of a batch may take together for what they may have to write. */
final class BufferBudget {

  private final long limit;
  private final AtomicLong taken = new AtomicLong();

  BufferBudget(long limit) {
    this.limit = limit;
  }

  /** Returns a budget that leaves most of the heap to the runs themselves. */
  static BufferBudget ofHeap() {
    return new BufferBudget(Runtime.getRuntime().maxMemory() / 8);
  }

  /** Takes bytes; returns whether there were as many left. */
  boolean take(long bytes) {
    if (taken.addAndGet(bytes) <= limit) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }
}
