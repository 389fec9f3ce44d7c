package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.BootstrapModules;

/** Shows each module of the workspace: installed now, or there already. */
final class BootstrapModulesRenderer implements Renderer<BootstrapModules.Output> {

  @Override
  public void render(BootstrapModules.Output output, Page page) {
    page.pair("Workspace", output.workspaceRoot());
    if (output.installed().isEmpty()) {
      page.line("It has no modules.");
    }
    output.installed().forEach(line -> line(line, page));
  }

  private static void line(BootstrapModules.Line line, Page page) {
    String module = line.name() + "@" + line.version();
    String place = "  " + line.installDir();
    page.success(module + (line.changed() ? " installed" : " was installed already") + place);
  }
}
