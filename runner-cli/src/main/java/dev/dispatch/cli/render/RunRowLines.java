package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.RunRow;
import java.util.Locale;

/** The lines that say which run it is. */
final class RunRowLines {

  private RunRowLines() {}

  static void render(RunRow run, Page page) {
    page.pair("Run", run.runId());
    page.pair("Job", run.jobType().orElse("unknown"));
    page.pair("Status", run.status().name());
    page.pair("Started", run.startedAt().orElse("unknown"));
    run.durationMs().ifPresent(millis -> page.pair("Took", seconds(millis)));
    page.pair("Run dir", run.runDir());
  }

  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.2fs", millis / 1000.0);
  }
}
