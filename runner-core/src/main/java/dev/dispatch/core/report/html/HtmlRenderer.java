package dev.dispatch.core.report.html;

import dev.dispatch.core.report.model.ReportRenderer;
import dev.dispatch.core.report.model.ReportedBatch;
import dev.dispatch.core.report.model.ReportedRun;

/** One page for people. */
public final class HtmlRenderer implements ReportRenderer {

  @Override
  public String run(ReportedRun run) {
    return RunPage.of(run);
  }

  @Override
  public String batch(ReportedBatch batch) {
    return BatchPage.of(batch);
  }
}
