package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.RunAction;

/** Shows what an action gave. */
final class RunActionRenderer implements Renderer<RunAction.Output> {

  @Override
  public void render(RunAction.Output output, Page page) {
    if (output.run().status().equals("SUCCESS")) {
      page.success(output.action() + output.detail().map(words -> "  " + words).orElse(""));
      page.block(JsonText.pretty(JsonValues.toTree(output.response())));
    } else {
      new RunReportRenderer().render(output.run(), page);
    }
  }
}
