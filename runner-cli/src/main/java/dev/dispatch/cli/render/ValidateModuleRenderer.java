package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.module.FileProblem;
import dev.dispatch.core.operation.JobProofLine;
import dev.dispatch.core.operation.ValidateModule;
import dev.dispatch.core.problem.Counts;
import java.io.File;

/** Shows whether a module is valid, and every problem at its place. */
final class ValidateModuleRenderer implements Renderer<ValidateModule.Output> {

  @Override
  public void render(ValidateModule.Output output, Page page) {
    if (output.valid()) {
      page.success(
          "Module valid: "
              + output.name().orElse("?")
              + "@"
              + output.version().orElse("?")
              + ", "
              + Counts.of(output.actions(), "action")
              + ", "
              + Counts.of(output.jobs(), "job"));
    }
    output.runs().forEach(run -> page.line(line(run)));
    output.problems().forEach(problem -> problem(output, problem, page));
    int more = output.problemCount() - output.problems().size();
    if (more > 0) {
      page.line("… and " + more + " more");
    }
    output.warnings().forEach(warning -> page.warning(warning.message()));
  }

  private static String line(JobProofLine run) {
    String outcome =
        switch (run.outcome()) {
          case PASSED ->
              "passed, "
                  + run.steps()
                  + " steps, "
                  + run.calls()
                  + (run.madeUp() ? " made-up answers" : " recorded answers");
          case FAILED -> "failed";
          case NOT_RECORDED -> "not recorded";
        };
    return "  " + run.job() + "  " + outcome;
  }

  private static void problem(ValidateModule.Output output, FileProblem problem, Page page) {
    page.failure((place(output, problem) + "  " + problem.pointer()).strip());
    page.line("  " + problem.code() + "  " + problem.message());
    page.line("  Hint: " + problem.hint());
  }

  private static String place(ValidateModule.Output output, FileProblem problem) {
    String folder = output.path() + File.separator;
    String file =
        problem.file().startsWith(folder)
            ? problem.file().substring(folder.length())
            : problem.file();
    return problem
        .line()
        .map(line -> file + ":" + line + ":" + problem.column().orElse(1))
        .orElse(file);
  }
}
