package dev.dispatch.cli;

import dev.dispatch.api.DispatchException;
import dev.dispatch.cli.command.GlobalOptions;
import dev.dispatch.cli.progress.LiveRunProgress;
import dev.dispatch.cli.progress.PlainRunProgress;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.operation.ExitStatus;
import dev.dispatch.core.operation.GlobalOption;
import dev.dispatch.core.operation.LiveOutput;
import dev.dispatch.core.operation.ProgressSink;
import dev.dispatch.core.operation.SilentProgress;
import dev.dispatch.core.run.RunListener;
import dev.dispatch.core.secret.Redactor;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Prints an answer as it was asked for, and turns it into the exit code. */
final class AnswerPrinter {

  private final Host host;
  private final GlobalOptions globals;
  private final Redactor redactor;
  private final NextSteps nextSteps;
  private final OutputLimit limit;

  AnswerPrinter(Host host, GlobalOptions globals, Redactor redactor) {
    this.host = host;
    this.globals = globals;
    this.redactor = redactor;
    this.nextSteps = new NextSteps(globals.placeWords());
    this.limit = new OutputLimit(host, globals);
  }

  /** Refuses what is asked of the printing and cannot be done, before anything runs. */
  void check() {
    globals.select().ifPresent(OutputPart::check);
    limit.characters();
  }

  /** Returns the sink that shows what goes on, where it is wanted. */
  ProgressSink progress() {
    boolean wanted = !globals.has(GlobalOption.JSON) && !globals.has(GlobalOption.QUIET);
    return wanted ? new ShownProgress(host, human()) : new SilentProgress();
  }

  /** Returns where an operation writes while it runs; one document leaves standard output alone. */
  LiveOutput live() {
    return new LiveStreams(
        globals.has(GlobalOption.JSON) ? host.err() : host.out(), host.err(), human()::page);
  }

  /** Returns the listener that shows runs while they go on, where it is wanted. */
  RunListener runs() {
    if (globals.has(GlobalOption.JSON) || globals.has(GlobalOption.QUIET)) {
      return event -> {};
    }
    return host.terminal().interactive()
        ? new LiveRunProgress(host.out(), human()::page)
        : new PlainRunProgress(host.out(), human()::page);
  }

  private HumanAnswer human() {
    return new HumanAnswer(host, globals, redactor);
  }

  /** Prints the answer; returns the exit code, 1 where standard output does not take it (G-D5). */
  int print(String command, Answer answer) {
    Answer whole = nextSteps.complete(command, answer);
    trace(whole);
    Printed printed = printed(command, whole);
    host.out().print(printed.out());
    host.out().flush();
    host.err().print(printed.err());
    if (host.out().checkError()) {
      host.err().println("dispatch: the output could not be written");
    }
    host.err().flush();
    return host.out().checkError()
        ? ExitStatus.RUNTIME_ERROR.exitCode()
        : printed.status().exitCode();
  }

  private Printed printed(String command, Answer answer) {
    try {
      return limited(command, answer, wanted(command, answer));
    } catch (DispatchException e) {
      return whole(command, nextSteps.complete(command, Answer.of(e)));
    }
  }

  /** What is asked for: the whole answer, or a part; an error is always whole. */
  private Printed wanted(String command, Answer answer) {
    Optional<String> path = globals.select().filter(any -> answer.error().isEmpty());
    if (path.isEmpty()) {
      return whole(command, answer);
    }
    boolean bare = !globals.has(GlobalOption.JSON);
    String part = OutputPart.of(document(answer), path.get(), bare);
    return new Printed(part + "\n", "", answer.status());
  }

  private Printed whole(String command, Answer answer) {
    return globals.has(GlobalOption.JSON)
        ? new Printed(text(document(answer)), "", answer.status())
        : human().printed(command, answer);
  }

  private Printed limited(String command, Answer answer, Printed printed) {
    Optional<OutputLimit.Overflow> overflow = limit.overflow(command, printed.out());
    if (overflow.isEmpty()) {
      return printed;
    }
    String shown =
        globals.has(GlobalOption.JSON)
            ? text(AnswerDocument.truncated(document(answer), answer, overflow.get()))
            : overflow.get().preview()
                + "…\n("
                + overflow.get().bytes()
                + " bytes in "
                + overflow.get().file()
                + ")\n";
    return new Printed(shown, printed.err(), printed.status());
  }

  private ObjectNode document(Answer answer) {
    return (ObjectNode) redactor.redact(AnswerDocument.of(answer, BuildVersion.read()));
  }

  private static String text(ObjectNode document) {
    return JsonText.dense(document) + "\n";
  }

  private void trace(Answer answer) {
    if (globals.has(GlobalOption.DEBUG)) {
      answer
          .fault()
          .flatMap(Fault::cause)
          .ifPresent(cause -> host.err().print(redactor.redact(StackTrace.of(cause))));
    }
  }
}
