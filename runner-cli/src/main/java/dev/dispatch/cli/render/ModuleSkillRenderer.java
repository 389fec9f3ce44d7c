package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.ShowModuleSkill;

/** Shows the text as it is. */
final class ModuleSkillRenderer implements Renderer<ShowModuleSkill.Output> {

  @Override
  public void render(ShowModuleSkill.Output output, Page page) {
    page.block(output.text());
  }
}
