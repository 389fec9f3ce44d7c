package dev.dispatch.core.http;

import java.util.concurrent.BlockingQueue;
import okhttp3.internal.concurrent.TaskRunner;

/**
 * Lets the thread that closes idle connections sleep until its time has come.
 *
 * <p>OkHttp wakes it after every call to look whether there is anything to close; a connection is
 * idle for a minute before there is, so that what is closed is at most a minute late.
 */
final class RarelyWoken implements TaskRunner.Backend {

  private final TaskRunner.Backend threads;

  RarelyWoken(TaskRunner.Backend threads) {
    this.threads = threads;
  }

  @Override
  public void coordinatorNotify(TaskRunner runner) {
    // it looks by itself
  }

  @Override
  public void coordinatorWait(TaskRunner runner, long nanos) {
    threads.coordinatorWait(runner, nanos);
  }

  @Override
  public void execute(TaskRunner runner, Runnable task) {
    threads.execute(runner, task);
  }

  @Override
  public <T> BlockingQueue<T> decorate(BlockingQueue<T> queue) {
    return threads.decorate(queue);
  }

  @Override
  public long nanoTime() {
    return threads.nanoTime();
  }
}
