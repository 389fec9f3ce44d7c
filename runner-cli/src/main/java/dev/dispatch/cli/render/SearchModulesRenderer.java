package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Table;
import dev.dispatch.core.operation.SearchModules;
import dev.dispatch.core.registry.FoundModule;

/** Shows the modules that a search found. */
final class SearchModulesRenderer implements Renderer<SearchModules.Output> {

  @Override
  public void render(SearchModules.Output output, Page page) {
    if (output.modules().isEmpty()) {
      page.line("No module was found.");
      return;
    }
    Table table = Table.of("Module", "Version", "Description", "Registry");
    for (FoundModule module : output.modules()) {
      table.row(module.name(), module.version(), module.description(), module.registry());
    }
    page.table(table);
  }
}
