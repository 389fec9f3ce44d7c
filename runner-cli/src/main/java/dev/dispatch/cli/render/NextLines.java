package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.operation.NextCommand;
import java.util.List;

/** Shows the commands to run next, aligned under {@code Next}. */
public final class NextLines {

  private static final String INDENT = " ".repeat(12);

  private NextLines() {}

  /** Adds one line a command. */
  public static void render(List<NextCommand> next, Page page) {
    if (next.isEmpty()) {
      return;
    }
    page.blank();
    for (int i = 0; i < next.size(); i++) {
      page.line(
          new Span(i == 0 ? "Next        " : INDENT, Tone.DIM),
          new Span(next.get(i).command(), Tone.ACCENT),
          new Span("  " + next.get(i).description(), Tone.DIM));
    }
  }
}
