package dev.dispatch.cli.command;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.operation.CommandOption;
import dev.dispatch.core.operation.CommandOptions;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.util.List;
import java.util.Map;

/** Reads the words after a command into the operation's input record. */
public final class CommandLineReader {

  private CommandLineReader() {}

  /**
   * Returns the input that the words spell.
   *
   * @throws DispatchException of {@link CommandLineError} for words that do not
   */
  public static <I extends Record> I read(Class<I> input, List<String> words) {
    List<CommandOption> options = CommandOptions.of(input);
    Map<String, List<String>> given =
        PlainArguments.read(options, words).orElseGet(() -> PicocliArguments.read(options, words));
    InputDocument document = new InputDocument(options, given);
    refuse(document.problems());
    return InterimBinder.bind(input, document.root());
  }

  private static void refuse(List<Problem> problems) {
    if (problems.size() == 1) {
      Problem problem = problems.getFirst();
      CommandLineError code = CommandLineError.valueOf(problem.code());
      throw new DispatchException(code, problem.message(), problem.hint());
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(
          CommandLineError.valueOf(problems.getFirst().code()),
          problems.size() + " options are missing or do not fit.",
          problems.getFirst().hint(),
          "command line",
          problems);
    }
  }
}
