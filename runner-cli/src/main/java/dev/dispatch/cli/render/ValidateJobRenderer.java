package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.operation.ValidateJob;
import dev.dispatch.core.problem.Problem;
import java.util.List;

/** Shows that a job is valid, and what it touches. */
final class ValidateJobRenderer implements Renderer<ValidateJob.Output> {

  @Override
  public void render(ValidateJob.Output output, Page page) {
    page.success("Valid " + output.casePath());
    page.pair(
        "Job",
        output.jobType() + ", " + output.steps() + (output.steps() == 1 ? " step" : " steps"));
    list("Modules", output.modules(), page);
    list("Environment", output.environment(), page);
    list("Memory", output.memory(), page);
    output.warnings().forEach(page::warning);
    output.advice().forEach(problem -> advice(problem, page));
  }

  private static void advice(Problem problem, Page page) {
    String place = problem.position().map(at -> at.line() + ":" + at.column() + "  ").orElse("");
    page.warning(place + problem.pointer() + "  " + problem.message());
    page.line(new Span("  Hint: ", Tone.DIM), Span.of(problem.hint()));
  }

  private static void list(String name, List<String> values, Page page) {
    if (!values.isEmpty()) {
      page.pair(name, String.join(", ", values));
    }
  }
}
