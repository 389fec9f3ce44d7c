package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Table;
import dev.dispatch.core.job.JobKind;
import dev.dispatch.core.operation.ListCases;

/** Shows the jobs that have a name. */
final class ListCasesRenderer implements Renderer<ListCases.Output> {

  @Override
  public void render(ListCases.Output output, Page page) {
    if (output.cases().isEmpty()) {
      page.line("No jobs below " + output.root() + "/jobs.");
      return;
    }
    Table table = Table.of("Job", "Kind", "Description");
    for (ListCases.Case job : output.cases()) {
      table.row(
          job.name(), job.kind() == JobKind.SEED ? "seed" : "case", job.description().orElse(""));
    }
    page.table(table);
  }
}
