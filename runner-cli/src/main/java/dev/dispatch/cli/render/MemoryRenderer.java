package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.InspectMemory;

/** Shows what is kept, as it is kept. */
final class MemoryRenderer implements Renderer<InspectMemory.Output> {

  @Override
  public void render(InspectMemory.Output output, Page page) {
    page.pair("Namespace", output.namespace());
    page.pair("File", output.path());
    output.prefix().ifPresent(prefix -> page.pair("Below", prefix));
    page.pair("Keys", String.valueOf(output.count()));
    page.blank().block(JsonText.pretty(JsonValues.toTree(output.values())));
  }
}
