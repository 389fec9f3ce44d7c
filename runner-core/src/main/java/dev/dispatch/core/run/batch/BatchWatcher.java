package dev.dispatch.core.run.batch;

import java.util.function.Supplier;

/** Shows how a batch stands while it runs. */
@FunctionalInterface
public interface BatchWatcher {

  /** Shows nothing. */
  BatchWatcher NONE = progress -> () -> {};

  /** Begins to look, as often as it likes; the result ends that. */
  Watch watch(Supplier<BatchProgress> progress);

  /** A look that can be ended. */
  @FunctionalInterface
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
