package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.DiffMemory;

/** Shows the values that differ, old above new. */
final class MemoryDiffRenderer implements Renderer<DiffMemory.Output> {

  @Override
  public void render(DiffMemory.Output output, Page page) {
    page.pair("Before", output.before());
    page.pair("After", output.after());
    if (output.same()) {
      page.success("Nothing differs.");
    }
    output.differences().forEach(difference -> difference(difference, page));
  }

  private static void difference(DiffMemory.Difference one, Page page) {
    page.line(Tone.BOLD, one.namespace() + "." + one.key());
    if (one.change() != DiffMemory.Change.ADDED) {
      page.line(new Span("  - ", Tone.ERROR), Span.of(text(one.before())));
    }
    if (one.change() != DiffMemory.Change.REMOVED) {
      page.line(new Span("  + ", Tone.SUCCESS), Span.of(text(one.after())));
    }
  }

  private static String text(Object value) {
    return JsonText.compact(JsonValues.toTree(value));
  }
}
