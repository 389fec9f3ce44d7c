package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.ShowVersion;

/** Shows {@code dispatch 1.2.3}. */
final class VersionRenderer implements Renderer<ShowVersion.Output> {

  @Override
  public void render(ShowVersion.Output output, Page page) {
    page.line(output.name() + " " + output.version());
  }

  @Override
  public boolean complete() {
    return true;
  }
}
