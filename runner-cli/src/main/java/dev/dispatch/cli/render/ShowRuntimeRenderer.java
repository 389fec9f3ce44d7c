package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.ShowRuntime;

/** Shows the overrides, each with who handles its action now. */
final class ShowRuntimeRenderer implements Renderer<ShowRuntime.Output> {

  @Override
  public void render(ShowRuntime.Output output, Page page) {
    page.pair("Overrides", output.path());
    if (output.overrides().isEmpty()) {
      page.line("No built-in action is overridden.");
    }
    output.overrides().forEach(line -> page.entry("  " + line.action() + "  ", words(line)));
    output.problems().forEach(problem -> ProblemText.warn(problem, page));
  }

  private static String words(ShowRuntime.Line line) {
    return "by "
        + line.layer()
        + line.version().map(version -> " " + version).orElse("")
        + (line.inForce() ? ", in force: " : ", not in force: ")
        + line.handledBy().orElse("nobody")
        + line.source().map(source -> "  (" + source + ")").orElse("");
  }
}
