package dev.dispatch.cli;

import dev.dispatch.core.operation.NextCommand;
import java.util.List;

/**
 * Completes what an answer says to do next.
 *
 * @param placeWords the words that make a command use the same home, run output and workspace
 */
record NextSteps(List<String> placeWords) {

  /** Returns the answer with at least one command, each for the same places. */
  Answer complete(String command, Answer answer) {
    List<NextCommand> next = answer.next().isEmpty() ? fallback(command, answer) : answer.next();
    return placeWords.isEmpty()
        ? answer.next(next)
        : answer.next(next.stream().map(one -> one.with(placeWords)).toList());
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
