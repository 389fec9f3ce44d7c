package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.ShowCaseSchema;

/** Prints the schema and nothing else: an editor reads it. */
final class CaseSchemaRenderer implements Renderer<ShowCaseSchema.Output> {

  @Override
  public void render(ShowCaseSchema.Output output, Page page) {
    page.block(JsonText.pretty(JsonValues.toTree(output.schema())));
  }

  @Override
  public boolean complete() {
    return true;
  }
}
