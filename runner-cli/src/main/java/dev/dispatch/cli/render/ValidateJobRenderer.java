package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.ValidateJob;
import dev.dispatch.core.problem.Counts;
import java.util.List;

/** Shows that a job is valid, and what it touches. */
final class ValidateJobRenderer implements Renderer<ValidateJob.Output> {

  @Override
  public void render(ValidateJob.Output output, Page page) {
    page.success("Valid " + output.casePath());
    page.pair("Job", output.jobType() + ", " + Counts.of(output.steps(), "step"));
    list("Modules", output.modules(), page);
    list("Environment", output.environment(), page);
    list("Memory", output.memory(), page);
    list("Defaults", output.defaults(), page);
    output.warnings().forEach(page::warning);
    output.advice().forEach(problem -> ProblemText.warn(problem, page));
  }

  private static void list(String name, List<String> values, Page page) {
    if (!values.isEmpty()) {
      page.pair(name, String.join(", ", values));
    }
  }
}
