package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.ImportRun;

/** Shows where what was taken in is now. */
final class ImportRunRenderer implements Renderer<ImportRun.Output> {

  @Override
  public void render(ImportRun.Output output, Page page) {
    output.runId().ifPresent(id -> page.success("Imported run " + id));
    output.runDir().ifPresent(folder -> page.pair("Run dir", folder));
    output.job().ifPresent(file -> page.success("Imported job " + file));
  }
}
