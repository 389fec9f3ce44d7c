package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.CheckSelf;

/** Shows each part with a mark. */
final class SelfCheckRenderer implements Renderer<CheckSelf.Output> {

  @Override
  public void render(CheckSelf.Output output, Page page) {
    for (CheckSelf.PartResult result : output.results()) {
      String words = result.name() + " (" + result.detail() + ")";
      if (result.ok()) {
        page.success(words);
      } else {
        page.failure(words);
      }
    }
  }
}
