package dev.dispatch.cli;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.LiveOutput;
import java.io.PrintStream;
import java.util.function.Supplier;

/** What an operation writes while it runs, on the streams of the process. */
final class LiveStreams implements LiveOutput {

  private final PrintStream texts;
  private final PrintStream diagnostics;
  private final Supplier<Page> pages;

  /**
   * Creates it.
   *
   * @param texts where whole texts go
   * @param diagnostics standard error
   * @param pages makes an empty page, which redacts and escapes what is put on it
   */
  LiveStreams(PrintStream texts, PrintStream diagnostics, Supplier<Page> pages) {
    this.texts = texts;
    this.diagnostics = diagnostics;
    this.pages = pages;
  }

  @Override
  public void text(String text) {
    print(texts, pages.get().block(text));
  }

  @Override
  public void diagnostic(String line) {
    print(diagnostics, pages.get().line(line));
  }

  private static synchronized void print(PrintStream stream, Page page) {
    stream.print(page);
    stream.flush();
  }
}
