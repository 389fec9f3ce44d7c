package dev.dispatch.cli;

import dev.dispatch.cli.progress.BatchBar;
import dev.dispatch.cli.progress.BatchLines;
import dev.dispatch.core.operation.ProgressSink;
import dev.dispatch.core.run.batch.BatchProgress;
import dev.dispatch.core.run.batch.BatchWatcher;
import java.util.function.Supplier;

/** Shows on standard error what goes on. */
record ShownProgress(Host host, HumanAnswer human) implements ProgressSink {

  @Override
  public void line(String text) {
    human.progress(text);
  }

  @Override
  public BatchWatcher.Watch watch(Supplier<BatchProgress> batch) {
    BatchWatcher watcher =
        host.terminal().errors()
            ? new BatchBar(host.err(), human::page)
            : new BatchLines(host.err(), human::page);
    return watcher.watch(batch);
  }
}
