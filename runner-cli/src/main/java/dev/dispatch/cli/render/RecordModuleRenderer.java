package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.RecordModule;
import dev.dispatch.core.operation.RecordedJobLine;

/** Shows which jobs of a module were recorded. */
final class RecordModuleRenderer implements Renderer<RecordModule.Output> {

  @Override
  public void render(RecordModule.Output output, Page page) {
    page.success("Recorded " + output.recordings().size() + " jobs of " + output.name());
    for (RecordedJobLine line : output.recordings()) {
      page.line(
          "  "
              + line.job()
              + "  "
              + line.steps()
              + " steps, "
              + line.calls()
              + " calls  "
              + line.recording());
    }
  }
}
