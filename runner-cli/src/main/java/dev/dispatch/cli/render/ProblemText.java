package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.problem.Problem;

/** A problem that is no failure: a warning with its place and its hint. */
final class ProblemText {

  private ProblemText() {}

  static void warn(Problem problem, Page page) {
    String place = problem.position().map(at -> at.line() + ":" + at.column() + "  ").orElse("");
    page.warning(place + problem.pointer() + "  " + problem.message());
    page.line(new Span("  Hint: ", Tone.DIM), Span.of(problem.hint()));
  }
}
