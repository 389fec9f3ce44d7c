package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.PruneRuns;
import dev.dispatch.core.problem.Counts;
import java.util.Locale;

/** Shows what was deleted, and how much. */
final class PruneRunsRenderer implements Renderer<PruneRuns.Output> {

  @Override
  public void render(PruneRuns.Output output, Page page) {
    int all = output.runs() + output.batches();
    if (all == 0) {
      page.line("Nothing to delete in " + output.root() + ".");
      return;
    }
    String what =
        Counts.of(output.runs(), "run")
            + (output.batches() == 0
                ? ""
                : " and " + Counts.of(output.batches(), "batch", "batches"));
    if (output.dryRun()) {
      page.line("Would delete " + what + ", " + size(output.bytes()) + ":");
    } else {
      page.success("Deleted " + what + ", " + size(output.bytes()));
    }
    output.ids().forEach(id -> page.line("  " + id));
    if (all > output.ids().size()) {
      page.line("  and " + (all - output.ids().size()) + " more");
    }
  }

  private static String size(long bytes) {
    if (bytes < 1024) {
      return bytes + " bytes";
    }
    return bytes < 1024 * 1024
        ? String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0)
        : String.format(Locale.ROOT, "%.1f MiB", bytes / (1024.0 * 1024));
  }
}
