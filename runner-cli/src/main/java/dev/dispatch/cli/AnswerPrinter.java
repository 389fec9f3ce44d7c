package dev.dispatch.cli;

import dev.dispatch.cli.command.GlobalOptions;
import dev.dispatch.core.operation.GlobalOption;
import dev.dispatch.core.operation.NextCommand;
import dev.dispatch.core.operation.ProgressSink;
import java.util.List;

/** Prints an answer as it was asked for, and turns it into the exit code. */
final class AnswerPrinter {

  private final Host host;
  private final GlobalOptions globals;

  AnswerPrinter(Host host, GlobalOptions globals) {
    this.host = host;
    this.globals = globals;
  }

  /** Returns the sink that shows what goes on, where it is wanted. */
  ProgressSink progress() {
    boolean wanted = !globals.has(GlobalOption.JSON) && !globals.has(GlobalOption.QUIET);
    return wanted ? new HumanAnswer(host, globals)::progress : ProgressSink.NONE;
  }

  /** Prints the answer; returns the exit code, 1 where standard output does not take it (G-D5). */
  int print(String command, Answer answer) {
    Answer whole = answer.next(next(command, answer));
    trace(whole);
    int exitCode =
        globals.has(GlobalOption.JSON)
            ? new JsonAnswer(host).print(whole)
            : new HumanAnswer(host, globals).print(command, whole);
    host.out().flush();
    if (!host.out().checkError()) {
      return exitCode;
    }
    host.err().println("dispatch: the output could not be written");
    return 1;
  }

  private void trace(Answer answer) {
    if (globals.has(GlobalOption.DEBUG)) {
      answer
          .fault()
          .flatMap(Fault::cause)
          .ifPresent(cause -> host.err().print(StackTrace.of(cause)));
    }
  }

  /** Next commands work on the same places; an error without any leads to help or doctor. */
  private List<NextCommand> next(String command, Answer answer) {
    List<NextCommand> next = answer.next().isEmpty() ? fallback(command, answer) : answer.next();
    List<String> places = globals.placeWords();
    return places.isEmpty() ? next : next.stream().map(one -> one.with(places)).toList();
  }

  private static List<NextCommand> fallback(String command, Answer answer) {
    return switch (answer.status()) {
      case RUNTIME_ERROR, TRANSIENT_ERROR ->
          List.of(NextCommand.read("check this installation", "doctor"));
      default -> List.of(help(command));
    };
  }

  private static NextCommand help(String command) {
    return command.isEmpty()
        ? NextCommand.read("see every command", "help")
        : NextCommand.read("see its options", ("help." + command).split("\\.", -1));
  }
}
