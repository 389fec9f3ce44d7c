package dev.dispatch.cli.command;

import dev.dispatch.core.operation.CommandOption;
import dev.dispatch.core.operation.CommandOption.Shape;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the plainest lines, {@code --name value} with known names, without the command-line
 * library, which costs a process that starts more than most commands take to run.
 *
 * <p>Accepts or steps aside: whatever is not plain, wrong lines first of all, is for {@link
 * PicocliArguments} to judge.
 */
final class PlainArguments {

  private final List<CommandOption> options;
  private final Map<String, List<String>> given = new LinkedHashMap<>();

  private PlainArguments(List<CommandOption> options) {
    this.options = options;
  }

  /** Returns the values by component, or empty where the line is not plain. */
  static Optional<Map<String, List<String>>> read(List<CommandOption> options, List<String> words) {
    PlainArguments plain = new PlainArguments(options);
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      boolean taken = word.startsWith("-") ? plain.takeOption(word, rest) : plain.takePlace(word);
      if (!taken) {
        return Optional.empty();
      }
    }
    return Optional.of(plain.given);
  }

  private boolean takeOption(String word, Iterator<String> rest) {
    for (CommandOption option : options) {
      if (option.names().contains(word)) {
        return option.shape() == Shape.FLAG ? put(option, "true") : takeValue(option, rest);
      }
    }
    return false;
  }

  private boolean takeValue(CommandOption option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      return false;
    }
    String value = rest.next();
    return (value.equals("-") || !value.startsWith("-")) && put(option, value);
  }

  private boolean takePlace(String word) {
    for (CommandOption option : options) {
      if (option.positional() && put(option, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean put(CommandOption option, String value) {
    List<String> values = given.computeIfAbsent(option.component(), name -> new ArrayList<>(1));
    boolean free =
        values.isEmpty() || option.shape() == Shape.LIST || option.shape() == Shape.PAIRS;
    return free && values.add(value);
  }
}
