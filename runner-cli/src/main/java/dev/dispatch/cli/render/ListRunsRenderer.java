package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Table;
import dev.dispatch.core.operation.ListRuns;
import dev.dispatch.core.operation.RunRow;

/** Shows runs as a table. */
final class ListRunsRenderer implements Renderer<ListRuns.Output> {

  @Override
  public void render(ListRuns.Output output, Page page) {
    if (output.runs().isEmpty()) {
      page.line(
          output.total() == 0
              ? "No runs in " + output.root() + "."
              : "None of the " + output.total() + " runs is asked for.");
      return;
    }
    Table table = Table.of("Status", "Run ID", "Job");
    for (RunRow run : output.runs()) {
      table.row(run.status().name(), run.runId(), run.jobType().orElse("unknown"));
    }
    page.table(table);
    if (output.total() > output.runs().size()) {
      page.line(output.total() + " runs in all.");
    }
    if (output.batches() > 0) {
      page.line("Batches beside them: " + output.batches() + "; see 'dispatch job batch-inspect'.");
    }
  }
}
