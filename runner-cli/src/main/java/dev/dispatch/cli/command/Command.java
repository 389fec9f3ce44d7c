package dev.dispatch.cli.command;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.operation.GlobalOption;
import dev.dispatch.core.operation.OperationRegistry;
import dev.dispatch.core.operation.UnknownOperation;
import dev.dispatch.core.problem.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The command that a line names.
 *
 * @param id the operation's id
 * @param words the words after the command
 * @param complete false where help stands in for a command that the line does not name
 * @param ofModule whether the words begin with what may be a module and its action, which are not
 *     looked up here
 */
public record Command(String id, List<String> words, boolean complete, boolean ofModule) {

  private Command(String id, List<String> words, boolean complete) {
    this(id, words, complete, false);
  }

  private static final Pattern MODULE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /**
   * Finds the command of a line.
   *
   * @throws dev.dispatch.api.DispatchException when it is unknown, with the nearest
   */
  public static Command of(GlobalOptions globals) {
    List<String> line = globals.rest();
    List<String> names = line.stream().takeWhile(word -> !word.startsWith("-")).toList();
    if (globals.has(GlobalOption.HELP)) {
      return new Command("help", topic(names), true);
    }
    List<String> others = line.subList(names.size(), line.size());
    if (globals.has(GlobalOption.VERSION)) {
      return new Command("version", others, true);
    }
    if (globals.has(GlobalOption.LLMS)) {
      return new Command("llms", others, true);
    }
    return named(line, names);
  }

  private static Command named(List<String> line, List<String> names) {
    int length = length(names);
    if (length > 0) {
      String id = String.join(".", names.subList(0, length));
      return new Command(id, line.subList(length, line.size()), true);
    }
    if (names.isEmpty() && !line.isEmpty()) {
      throw misplaced(line.getFirst());
    }
    boolean group = names.size() == 1 && OperationRegistry.groups().contains(names.getFirst());
    if (names.isEmpty() || group) {
      return new Command("help", names, false);
    }
    if (MODULE.matcher(names.getFirst()).matches()) {
      return new Command("run", line, true, true);
    }
    throw UnknownOperation.of(names);
  }

  private static DispatchException misplaced(String word) {
    List<String> globals =
        Arrays.stream(GlobalOption.values()).map(GlobalOption::spelling).toList();
    return new DispatchException(
        CommandLineError.CLI_OPTION_UNKNOWN,
        "Unknown option '" + word + "' before the command.",
        NearestName.of(word, globals)
            .map(nearest -> "Did you mean '" + nearest + "'?")
            .orElse("The options of a command stand after it."));
  }

  /** Help is asked on a command, whatever else stands on the line. */
  private static List<String> topic(List<String> names) {
    int length = length(names);
    return length > 0 ? names.subList(0, length) : names.subList(0, Math.min(2, names.size()));
  }

  /** Returns how many words at the start name an operation: the most that do, or 0. */
  private static int length(List<String> names) {
    for (int length = Math.min(3, names.size()); length > 0; length--) {
      if (OperationRegistry.ids().contains(String.join(".", names.subList(0, length)))) {
        return length;
      }
    }
    return 0;
  }
}
