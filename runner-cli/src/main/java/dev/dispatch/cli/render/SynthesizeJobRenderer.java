package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.SynthesizeJob;

/** Shows the job, or where it went. */
final class SynthesizeJobRenderer implements Renderer<SynthesizeJob.Output> {

  @Override
  public void render(SynthesizeJob.Output output, Page page) {
    output
        .out()
        .ifPresentOrElse(
            file -> {
              page.success("Wrote " + file);
              page.pair("References", Integer.toString(output.references()));
              page.pair("Rules", Integer.toString(output.rules()));
            },
            () -> page.block(JsonText.pretty(JsonValues.toTree(output.job()))));
  }
}
