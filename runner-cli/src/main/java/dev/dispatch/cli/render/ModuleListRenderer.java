package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Table;
import dev.dispatch.core.json.EnumNames;
import dev.dispatch.core.operation.ListModules;
import dev.dispatch.core.problem.Counts;

/** Shows modules as groups of actions, then what is wrong with any. */
final class ModuleListRenderer implements Renderer<ListModules.Output> {

  @Override
  public void render(ListModules.Output output, Page page) {
    if (output.modules().isEmpty()) {
      page.line("No action has all of these words in its name or description.");
    } else {
      Table table = Table.of("Module", "Description");
      output.modules().forEach(module -> add(module, table));
      page.table(table);
    }
    output.conflicts().forEach(conflict -> ConflictLine.show(conflict, page));
    output.warnings().forEach(warning -> page.warning(warning.message()));
  }

  private static void add(ListModules.ModuleLine module, Table table) {
    String count = Counts.of(module.actionCount(), "action");
    table.row(
        module.name() + " " + module.version(), EnumNames.name(module.layer()) + " · " + count);
    module.actions().forEach(action -> table.row("  " + action.key(), action.description()));
    int more = module.foundCount() - module.actions().size();
    if (more > 0) {
      table.row("  and " + more + " more", "--find <words> narrows them, --all shows them");
    }
    table.rule();
  }
}
