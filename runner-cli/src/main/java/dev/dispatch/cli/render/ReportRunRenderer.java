package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.ReportRun;

/** Prints the report and nothing else, or says where it was written. */
final class ReportRunRenderer implements Renderer<ReportRun.Output> {

  @Override
  public void render(ReportRun.Output output, Page page) {
    output.text().ifPresent(page::block);
    output.out().ifPresent(file -> page.success("Wrote " + file));
  }

  @Override
  public boolean complete() {
    return true;
  }
}
