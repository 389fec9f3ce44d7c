package dev.dispatch.cli.progress;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.run.RunEvent;
import dev.dispatch.core.run.RunListener;
import java.io.PrintStream;
import java.util.function.Supplier;

/** Shows a run as plain lines, one when a step ends: for pipes, files and CI. */
public final class PlainRunProgress implements RunListener {

  private final PrintStream out;
  private final Supplier<Page> pages;
  private StepLines lines;

  /**
   * Creates a listener that prints.
   *
   * @param pages makes an empty page, which redacts and escapes what is put on it
   */
  public PlainRunProgress(PrintStream out, Supplier<Page> pages) {
    this.out = out;
    this.pages = pages;
  }

  @Override
  public void onEvent(RunEvent event) {
    // No switch over types where every run comes by: no start-up cache holds one.
    if (event instanceof RunEvent.RunStarted started) {
      lines = new StepLines(started.plan());
      print(pages.get().line(lines.title(started.plan())));
    } else if (event instanceof RunEvent.StepFinished finished) {
      print(pages.get().line(lines.ended(finished.result())));
    } // a line a step is enough where nobody watches
  }

  private void print(Page page) {
    out.print(page);
    out.flush();
  }
}
