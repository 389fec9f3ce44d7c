package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.operation.RunDoctor;
import dev.dispatch.core.operation.health.Finding;
import java.util.stream.Collectors;

/** Shows each check with a mark, and how to mend what is not well. */
final class DoctorRenderer implements Renderer<RunDoctor.Output> {

  @Override
  public void render(RunDoctor.Output output, Page page) {
    output.checks().forEach(check -> render(check, page));
    String limits =
        output.limits().entrySet().stream()
            .map(limit -> limit.getKey() + " " + limit.getValue())
            .collect(Collectors.joining(", "));
    page.entry("  limits  ", limits);
  }

  private static void render(Finding check, Page page) {
    String words = check.name() + " (" + check.detail() + ")";
    switch (check.level()) {
      case OK -> page.success(words);
      case WARN -> page.warning(words);
      case FAIL -> page.failure(words);
    }
    check.recovery().ifPresent(how -> page.line(new Span("    → ", Tone.DIM), Span.of(how)));
  }
}
