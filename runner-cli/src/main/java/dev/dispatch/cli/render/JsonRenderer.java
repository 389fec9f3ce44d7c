package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import tools.jackson.databind.JsonNode;

/**
 * Prints an output as JSON and nothing else: a program or a file takes it.
 *
 * @param compact whether it stands on one line
 */
record JsonRenderer(boolean compact) implements Renderer<Record> {

  @Override
  public void render(Record output, Page page) {
    JsonNode tree = JsonValues.toTree(output);
    page.block(compact ? JsonText.compact(tree) : JsonText.pretty(tree));
  }

  @Override
  public boolean complete() {
    return true;
  }
}
