package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.ResumeRun;

/** Shows how a run that went on from another ended. */
final class ResumeRunRenderer implements Renderer<ResumeRun.Output> {

  @Override
  public void render(ResumeRun.Output output, Page page) {
    new RunReportRenderer().render(output.run(), page);
    page.pair("Resumed", output.resumedRunId() + " from step " + output.fromStep());
  }
}
