package dev.dispatch.cli.progress;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.run.batch.BatchProgress;
import dev.dispatch.core.run.batch.BatchWatcher;
import java.io.PrintStream;
import java.util.function.Supplier;

/** Shows a batch as a plain line now and then: for pipes, files and CI. */
public final class BatchLines implements BatchWatcher {

  private static final long MILLIS = 10_000;

  private final PrintStream err;
  private final Supplier<Page> pages;

  /** Creates a watcher that prints. */
  public BatchLines(PrintStream err, Supplier<Page> pages) {
    this.err = err;
    this.pages = pages;
  }

  @Override
  public Watch watch(Supplier<BatchProgress> progress) {
    Thread printing = Ticker.every(MILLIS, () -> print(progress.get()));
    return () -> Ticker.end(printing);
  }

  private void print(BatchProgress progress) {
    err.print(pages.get().line(line(progress)));
    err.flush();
  }

  /** Returns how it stands in one line. */
  static String line(BatchProgress progress) {
    BatchWords words = new BatchWords(progress);
    return "  " + words.counts() + words.failures() + words.times() + words.left();
  }
}
