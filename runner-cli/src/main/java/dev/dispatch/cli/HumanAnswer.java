package dev.dispatch.cli;

import dev.dispatch.cli.command.GlobalOptions;
import dev.dispatch.cli.render.NextLines;
import dev.dispatch.cli.render.Renderer;
import dev.dispatch.cli.render.Renderers;
import dev.dispatch.cli.text.Page;
import dev.dispatch.core.operation.GlobalOption;
import dev.dispatch.core.secret.Redactor;

/** Puts an answer in words: output on standard output, errors on standard error. */
final class HumanAnswer {

  private final Host host;
  private final GlobalOptions globals;
  private final Redactor redactor;

  HumanAnswer(Host host, GlobalOptions globals, Redactor redactor) {
    this.host = host;
    this.globals = globals;
    this.redactor = redactor;
  }

  /** Shows what goes on right now. */
  void progress(String line) {
    host.err().print(page().line("  › " + line));
    host.err().flush();
  }

  Printed printed(String command, Answer answer) {
    Page output = page();
    Page error = page();
    Renderer<Record> renderer = Renderers.of(command);
    answer.output().ifPresent(record -> renderer.render(record, output));
    FaultPage faults = new FaultPage(host.cwd(), globals.has(GlobalOption.VERBOSE));
    answer.error().ifPresent(fault -> faults.render(fault, error));
    if (answer.error().isPresent()) {
      next(answer, error);
    } else if (!renderer.complete()) {
      next(answer, output);
    }
    return new Printed(output.toString(), error.toString(), answer.status());
  }

  private void next(Answer answer, Page page) {
    if (!globals.has(GlobalOption.QUIET)) {
      NextLines.render(answer.next(), page);
    }
  }

  /** Returns an empty page, which redacts and escapes what is put on it. */
  Page page() {
    boolean coloured =
        host.terminal().interactive()
            && !globals.has(GlobalOption.NO_COLOR)
            && host.environment().findSetting("NO_COLOR").isEmpty();
    return new Page(host.terminal().width(), coloured, redactor::redact);
  }
}
