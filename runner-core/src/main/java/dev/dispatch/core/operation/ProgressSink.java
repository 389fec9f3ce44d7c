package dev.dispatch.core.operation;

import dev.dispatch.core.run.batch.BatchProgress;
import dev.dispatch.core.run.batch.BatchWatcher;
import java.util.function.Supplier;

/** Hears what an operation is doing right now; never stored, and nothing depends on it. */
@FunctionalInterface
public interface ProgressSink {

  /** Takes one line for a person. */
  void line(String text);

  /** Looks at a batch while it runs, until that is ended. */
  default BatchWatcher.Watch watch(Supplier<BatchProgress> batch) {
    return BatchWatcher.NONE.watch(batch);
  }
}
