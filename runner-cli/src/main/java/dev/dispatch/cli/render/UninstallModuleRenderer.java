package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.UninstallModule;

/** Shows what is gone. */
final class UninstallModuleRenderer implements Renderer<UninstallModule.Output> {

  @Override
  public void render(UninstallModule.Output output, Page page) {
    output.removed().forEach(module -> page.success("Removed " + module));
  }
}
