package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.UnsetRuntime;

/** Shows which overrides were taken back. */
final class UnsetRuntimeRenderer implements Renderer<UnsetRuntime.Output> {

  @Override
  public void render(UnsetRuntime.Output output, Page page) {
    page.success("Took " + output.removed().size() + " back, in " + output.path());
    output.removed().forEach(action -> page.line("  " + action));
  }
}
