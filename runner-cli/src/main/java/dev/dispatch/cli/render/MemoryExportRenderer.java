package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.ExportMemory;

/** Shows the document, or where it is. */
final class MemoryExportRenderer implements Renderer<ExportMemory.Output> {

  @Override
  public void render(ExportMemory.Output output, Page page) {
    if (output.out().isEmpty()) {
      page.block(JsonText.pretty(JsonValues.toTree(output.document())));
      return;
    }
    page.success("Wrote " + output.out().get());
    page.pair("Namespaces", String.join(", ", output.namespaces()));
  }
}
