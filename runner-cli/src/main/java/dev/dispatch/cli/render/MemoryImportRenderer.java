package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Table;
import dev.dispatch.core.operation.ImportMemory;

/** Shows how many values of each namespace were stored. */
final class MemoryImportRenderer implements Renderer<ImportMemory.Output> {

  @Override
  public void render(ImportMemory.Output output, Page page) {
    page.success((output.stored() ? "Stored " : "Would store ") + output.file());
    Table table = Table.of("Namespace", "Added", "Changed", "Unchanged");
    output
        .namespaces()
        .forEach(one ->
            table.row(
                one.namespace(),
                Integer.toString(one.added()),
                Integer.toString(one.changed()),
                Integer.toString(one.unchanged())));
    page.table(table);
  }
}
