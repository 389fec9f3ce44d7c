package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.DumpRun;

/** Shows the record as JSON, or where it was written. */
final class DumpRunRenderer implements Renderer<DumpRun.Output> {

  @Override
  public void render(DumpRun.Output output, Page page) {
    if (output.out().isPresent()) {
      page.success("Wrote " + output.out().get());
    } else {
      page.block(JsonText.pretty(JsonValues.toTree(output)));
    }
  }
}
