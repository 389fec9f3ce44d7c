package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.ShowSkillVersion;

/** Shows the version alone. */
final class SkillVersionRenderer implements Renderer<ShowSkillVersion.Output> {

  @Override
  public void render(ShowSkillVersion.Output output, Page page) {
    page.line(output.skillVersion());
  }

  @Override
  public boolean complete() {
    return true;
  }
}
