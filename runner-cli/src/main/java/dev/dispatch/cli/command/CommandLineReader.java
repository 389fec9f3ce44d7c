package dev.dispatch.cli.command;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.operation.ActionCommand;
import dev.dispatch.core.operation.CommandOption;
import dev.dispatch.core.operation.OperationSpec;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.schema.SchemaValidator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Reads the words after a command into the operation's input record. */
public final class CommandLineReader {

  private CommandLineReader() {}

  /**
   * Returns the input that the words spell.
   *
   * @throws DispatchException of {@link CommandLineError} for words that do not
   */
  public static <I extends Record> I read(OperationSpec<I, ?> spec, List<String> words) {
    return read(CommandForm.of(spec), spec.input(), words);
  }

  static <I extends Record> I read(CommandForm form, Class<I> input, List<String> words) {
    List<CommandOption> options = form.options();
    InputDocument document = new InputDocument(options, Arguments.read(options, words));
    refuse(document.problems());
    refuse(violations(form, document.root()));
    return form.bind(input, document.root());
  }

  /** Returns the words of {@code dispatch run} for the words after an action's command. */
  public static List<String> read(ActionCommand action, List<String> words) {
    return action.words(Arguments.read(action.options(), words));
  }

  private static List<Problem> violations(CommandForm form, ObjectNode document) {
    return SchemaValidator.of(form.schema()).validate(document).stream()
        .map(problem -> named(problem, form.options()))
        .toList();
  }

  /** The schema speaks of fields; the person wrote options. */
  private static Problem named(Problem problem, List<CommandOption> options) {
    return options.stream()
        .filter(option -> (problem.pointer() + "/").startsWith("/" + option.component() + "/"))
        .findFirst()
        .map(option ->
            Problem.at(
                problem.pointer(),
                CommandLineError.CLI_VALUE_INVALID.name(),
                "Option '" + option.title() + "': " + problem.message(),
                problem.hint()))
        .orElse(problem);
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
