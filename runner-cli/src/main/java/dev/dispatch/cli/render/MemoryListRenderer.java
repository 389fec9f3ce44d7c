package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.ListMemory;

/** Shows the namespaces with their files. */
final class MemoryListRenderer implements Renderer<ListMemory.Output> {

  @Override
  public void render(ListMemory.Output output, Page page) {
    page.pair("Memory", output.root());
    if (output.namespaces().isEmpty()) {
      page.line("No namespaces yet.");
    }
    output.namespaces().forEach(one -> page.entry("  " + one.namespace() + "  ", one.path()));
  }
}
