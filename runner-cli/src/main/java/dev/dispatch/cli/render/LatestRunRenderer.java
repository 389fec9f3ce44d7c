package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.RunRow;

/** Shows which run is the newest. */
final class LatestRunRenderer implements Renderer<RunRow> {

  @Override
  public void render(RunRow run, Page page) {
    RunRowLines.render(run, page);
  }
}
