package dev.dispatch.cli.progress;

import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.problem.Counts;
import dev.dispatch.core.run.RunPlan;
import dev.dispatch.core.run.StepResult;
import dev.dispatch.core.run.StepStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a run's lines, aligned over all its steps. */
final class StepLines {

  private static final int MAX_COLUMN = 32;

  private final int count;
  private final int idWidth;
  private final int actionWidth;

  StepLines(RunPlan plan) {
    List<PlacedStep> steps = plan.job().steps();
    this.count = steps.size();
    this.idWidth = width(steps.stream().map(PlacedStep::id).toList());
    this.actionWidth = width(steps.stream().map(step -> step.step().action()).toList());
  }

  private static int width(List<String> words) {
    return Math.min(MAX_COLUMN, words.stream().mapToInt(String::length).max().orElse(0));
  }

  /** Returns the title of a run. */
  Span[] title(RunPlan plan) {
    String steps = Counts.of(count, "step");
    return new Span[] {
      new Span(plan.job().job().jobType(), Tone.BOLD),
      new Span("  " + plan.identity().runId() + "  " + steps, Tone.DIM)
    };
  }

  /** Returns place, id and action of a step. */
  String head(PlacedStep step) {
    String place = "[" + step.index() + "/" + count + "]";
    String width = "%-" + (2 * String.valueOf(count).length() + 3) + "s";
    return String.format(
        Locale.ROOT,
        width + " %-" + Math.max(1, idWidth) + "s  %-" + Math.max(1, actionWidth) + "s",
        place,
        step.id(),
        step.step().action());
  }

  /** Returns the line of a step that ended. */
  Span[] ended(StepResult result) {
    List<Span> line = new ArrayList<>();
    line.add(mark(result));
    line.add(Span.of(head(result.step())));
    if (result.status() != StepStatus.SKIPPED) {
      line.add(new Span("  " + seconds(result.nanos()), Tone.DIM));
    }
    result.detail().ifPresent(words -> line.add(Span.of("  " + words)));
    if (result.attempts() > 1 && result.items().isEmpty()) {
      line.add(new Span("  attempts=" + result.attempts(), Tone.DIM));
    }
    result.reason().ifPresent(words -> line.add(new Span("  skipped: " + words, Tone.DIM)));
    result.failure().ifPresent(why -> line.add(new Span("  " + why.message(), Tone.ERROR)));
    return line.toArray(Span[]::new);
  }

  private static Span mark(StepResult result) {
    return switch (result.status()) {
      case PASSED -> new Span("  ✓ ", Tone.SUCCESS);
      case FAILED -> new Span("  ✗ ", Tone.ERROR);
      case SKIPPED -> new Span("  - ", Tone.DIM);
    };
  }

  static String seconds(long nanos) {
    return nanos < 1_000_000_000L
        ? nanos / 1_000_000 + "ms"
        : String.format(Locale.ROOT, "%.2fs", nanos / 1e9);
  }
}
