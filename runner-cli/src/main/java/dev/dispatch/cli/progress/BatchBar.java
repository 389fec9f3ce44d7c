package dev.dispatch.cli.progress;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.run.batch.BatchProgress;
import dev.dispatch.core.run.batch.BatchWatcher;
import java.io.PrintStream;
import java.util.function.Supplier;

/** Shows a batch on a terminal: one line that is drawn anew, and goes away in the end. */
public final class BatchBar implements BatchWatcher {

  private static final long FRAME_MILLIS = 100;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream err;
  private final Supplier<Page> pages;

  /** Creates a bar that prints to a terminal. */
  public BatchBar(PrintStream err, Supplier<Page> pages) {
    this.err = err;
    this.pages = pages;
  }

  @Override
  public Watch watch(Supplier<BatchProgress> progress) {
    Thread drawing = Ticker.every(FRAME_MILLIS, () -> print(CLEAR_LINE + line(progress.get())));
    return () -> {
      Ticker.end(drawing);
      print(CLEAR_LINE);
    };
  }

  private String line(BatchProgress progress) {
    Page page = pages.get();
    BatchWords words = new BatchWords(progress);
    String head = "  " + words.percent() + " ";
    String tail = " " + words.counts() + words.failures() + words.times() + words.left();
    String bar = words.bar(Math.min(30, page.width() - head.length() - tail.length() - 1));
    String cut = tail.substring(0, Math.clamp(page.width() - head.length() - 1L, 0, tail.length()));
    Tone tone = progress.failed() > 0 ? Tone.ERROR : Tone.SUCCESS;
    return page.line(Span.of(head), new Span(bar, tone), Span.of(cut)).toString().stripTrailing();
  }

  private void print(String text) {
    err.print(text);
    err.flush();
  }
}
