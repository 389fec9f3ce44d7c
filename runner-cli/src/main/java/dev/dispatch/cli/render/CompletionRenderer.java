package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.PrintCompletion;

/** Prints the script and nothing else: a shell reads it. */
final class CompletionRenderer implements Renderer<PrintCompletion.Output> {

  @Override
  public void render(PrintCompletion.Output output, Page page) {
    page.block(output.script());
  }

  @Override
  public boolean complete() {
    return true;
  }
}
