package dev.dispatch.cli;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.ExitStatus;
import dev.dispatch.core.problem.Position;
import dev.dispatch.core.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/** Shows what went wrong: title, each problem at its place, and what to do. */
final class FaultPage {

  private final Path cwd;
  private final boolean verbose;

  FaultPage(Path cwd) {
    this(cwd, false);
  }

  /** Creates a page that, where it is verbose, also tells the code and the details. */
  FaultPage(Path cwd, boolean verbose) {
    this.cwd = cwd;
    this.verbose = verbose;
  }

  void render(Fault fault, Page page) {
    page.failure(fault.message());
    Optional<SourceText> source =
        Optional.ofNullable(fault.details().get("source"))
            .map(name -> SourceText.load(cwd, name.toString()));
    fault.problems().forEach(problem -> problem(problem, source, page));
    if (fault.problems().isEmpty()) {
      hint(fault.hint(), page);
    }
    if (verbose) {
      more(fault, page.blank());
    }
  }

  private static void more(Fault fault, Page page) {
    ExitStatus status = ExitStatus.of(fault.code().kind());
    String retry = status.retryable() ? ", a retry is safe" : ", no retry";
    page.pair(
        "Code",
        fault.code().name() + "  (" + status.name() + ", exit " + status.exitCode() + retry + ")");
    fault
        .details()
        .forEach((name, value) -> page.pair(name, JsonText.compact(JsonValues.toTree(value))));
  }

  private static void problem(Problem problem, Optional<SourceText> source, Page page) {
    page.blank();
    place(problem, source, page);
    page.line(new Span("  " + problem.code() + "  ", Tone.DIM), Span.of(problem.message()));
    hint(problem.hint(), page);
  }

  private static void place(Problem problem, Optional<SourceText> source, Page page) {
    if (problem.position().isEmpty()) {
      page.line(Tone.ACCENT, "  " + (problem.pointer().isEmpty() ? "/" : problem.pointer()));
      return;
    }
    Position at = problem.position().get();
    String name = source.map(text -> text.name() + ":").orElse("");
    page.line(Tone.ACCENT, "  " + name + at.line() + ":" + at.column() + "  " + problem.pointer());
    source.flatMap(text -> text.line(at.line())).ifPresent(line -> excerpt(line, at, page));
  }

  /** The line, and a caret under the column; a long line is shown around the column only. */
  private static void excerpt(String line, Position at, Page page) {
    String gutter = "  %5d | ".formatted(at.line());
    int room = Math.max(20, page.width() - gutter.length() - 1);
    int column = Math.min(at.column() - 1, line.length());
    int start = column < room ? 0 : column - room / 2;
    String shown = line.substring(start, Math.min(line.length(), start + room));
    page.line(new Span(gutter, Tone.DIM), Span.of(shown.replace('\t', ' ')));
    page.line(
        new Span(" ".repeat(gutter.length() - 2) + "| ", Tone.DIM),
        new Span(" ".repeat(column - start) + "^", Tone.ERROR));
  }

  private static void hint(String hint, Page page) {
    if (!hint.isEmpty()) {
      page.line(new Span("  Hint: ", Tone.DIM), Span.of(hint));
    }
  }
}
