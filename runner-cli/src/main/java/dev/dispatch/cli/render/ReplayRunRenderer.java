package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.operation.ReplayRun;
import dev.dispatch.core.run.replay.Difference;

/** Shows whether a replay did the same, and where not. */
final class ReplayRunRenderer implements Renderer<ReplayRun.Output> {

  @Override
  public void render(ReplayRun.Output output, Page page) {
    if (output.run().isPresent()) {
      new RunReportRenderer().render(output.run().get(), page);
      page.pair("Replay of", output.runId());
      return;
    }
    String counts = output.steps() + " steps, " + output.calls() + " calls from the record";
    if (output.difference().isEmpty()) {
      page.success(output.outcome() + "  (" + counts + ")");
    } else {
      page.failure(output.outcome() + "  (" + counts + ")");
    }
    output.difference().ifPresent(found -> difference(found, page));
    output.notes().forEach(note -> page.line("  " + note));
    page.blank().pair("Run", output.runId());
  }

  private static void difference(Difference found, Page page) {
    page.blank();
    page.line(
        new Span("  " + found.step().map(step -> "step " + step).orElse("run") + "  ", Tone.BOLD),
        new Span(found.path(), Tone.ACCENT));
    page.line(
        new Span("    recorded  ", Tone.DIM),
        new Span(found.recorded().orElse("nothing"), Tone.SUCCESS));
    page.line(
        new Span("    now       ", Tone.DIM), new Span(found.now().orElse("nothing"), Tone.ERROR));
  }
}
