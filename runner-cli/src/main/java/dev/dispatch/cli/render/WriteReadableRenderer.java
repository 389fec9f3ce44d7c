package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.WriteReadable;

/** Shows where the text is. */
final class WriteReadableRenderer implements Renderer<WriteReadable.Output> {

  @Override
  public void render(WriteReadable.Output output, Page page) {
    page.success("Wrote " + output.out() + " (" + output.calls() + " calls)");
  }
}
