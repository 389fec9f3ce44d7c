package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Table;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.DiffRuns;
import dev.dispatch.core.operation.DifferenceLine;
import dev.dispatch.core.operation.RunRow;
import dev.dispatch.core.problem.Counts;
import java.util.Locale;
import java.util.Optional;

/** Shows two runs and, place by place, what the first has and the second has instead. */
final class DiffRunsRenderer implements Renderer<DiffRuns.Output> {

  @Override
  public void render(DiffRuns.Output output, Page page) {
    run("A", output.a(), page);
    run("B", output.b(), page);
    page.blank();
    verdict(output, page);
    output.differences().forEach(difference -> difference(difference, page));
    int hidden = output.total() - output.differences().size();
    if (hidden > 0) {
      page.line(Tone.DIM, "  and " + hidden + " more; --limit shows more");
    }
    if (!output.inputs().isEmpty()) {
      page.blank().line(Tone.BOLD, "Inputs differ, too");
      output.inputs().forEach(input -> difference(input, page));
    }
    times(output, page);
  }

  private static void run(String name, RunRow run, Page page) {
    page.pair(
        name,
        run.runId()
            + "  "
            + run.jobType().orElse("unknown")
            + "  "
            + run.status()
            + run.durationMs().map(millis -> "  " + RunRowLines.seconds(millis)).orElse(""));
  }

  private static void verdict(DiffRuns.Output output, Page page) {
    String ignored = output.ignored() == 0 ? "" : ", " + output.ignored() + " ignored";
    if (output.sameFingerprint()) {
      page.success("The runs are equal: same fingerprint");
    } else if (output.equal()) {
      page.success("The runs are equal" + ignored);
    } else {
      page.failure(Counts.of(output.total(), "difference") + ignored);
    }
  }

  private static void difference(DifferenceLine difference, Page page) {
    page.line(new Span("  " + difference.path(), Tone.ACCENT));
    if (!difference.kind().equals("added")) {
      page.line(Tone.ERROR, "    - " + text(difference.a()));
    }
    if (!difference.kind().equals("removed")) {
      page.line(Tone.SUCCESS, "    + " + text(difference.b()));
    }
  }

  private static String text(Object value) {
    return JsonText.compact(JsonValues.toTree(value));
  }

  private static void times(DiffRuns.Output output, Page page) {
    Table table = Table.of("Step", "A ms", "B ms", "Change");
    for (DiffRuns.StepTimes times : output.timing()) {
      table.row(times.step(), text(times.aMs()), text(times.bMs()), change(times));
    }
    page.blank().table(table);
  }

  private static String text(Optional<Long> millis) {
    return millis.map(String::valueOf).orElse("");
  }

  private static String change(DiffRuns.StepTimes times) {
    return times.aMs().isPresent() && times.bMs().isPresent()
        ? String.format(Locale.ROOT, "%+d", times.bMs().get() - times.aMs().get())
        : "";
  }
}
