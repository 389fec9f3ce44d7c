package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.RunDemo;

/** Shows how the demo job ended. */
final class RunDemoRenderer implements Renderer<RunDemo.Output> {

  @Override
  public void render(RunDemo.Output output, Page page) {
    new RunReportRenderer().render(output.run(), page);
  }
}
