package dev.dispatch.cli.command;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.operation.CommandOption;
import dev.dispatch.core.operation.CommandOption.Shape;
import dev.dispatch.core.operation.GlobalOption;
import dev.dispatch.core.problem.NearestName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the words after a command: {@code --name value}, {@code --name=value}, flags, and words by
 * place; after {@code --} everything is by place.
 *
 * <p>What a command takes by place may be named, too, and the only option that it cannot do without
 * may be given by place: {@code job run hello.job.case.json}.
 *
 * <p>Strict: no abbreviation, no clustering, no file expansion, and an option is never taken for
 * the value of another.
 */
final class Arguments {

  private final List<CommandOption> options;
  private final List<String> words;
  private final Map<String, List<String>> given = new HashMap<>();
  private int next;

  private Arguments(List<CommandOption> options, List<String> words) {
    this.options = options;
    this.words = words;
  }

  /**
   * Returns the values by component; one for a flag says that it is given.
   *
   * @throws DispatchException for the first word that does not fit
   */
  static Map<String, List<String>> read(List<CommandOption> options, List<String> words) {
    return new Arguments(options, words).read();
  }

  private Map<String, List<String>> read() {
    boolean onlyPlaces = false;
    while (next < words.size()) {
      String word = words.get(next++);
      if (onlyPlaces || !isOption(word)) {
        takePlace(word);
      } else if (word.equals("--")) {
        onlyPlaces = true;
      } else {
        takeOption(word);
      }
    }
    return given;
  }

  /** A dash alone stands for standard input. */
  private static boolean isOption(String word) {
    return word.startsWith("-") && !word.equals("-");
  }

  private void takePlace(String word) {
    CommandOption place =
        options.stream()
            .filter(option -> option.positional() && isFree(option))
            .findFirst()
            .or(this::onlyRequired)
            .orElseThrow(() -> oneTooMany(word));
    put(place, word);
  }

  private Optional<CommandOption> onlyRequired() {
    List<CommandOption> required = options.stream().filter(CommandOption::required).toList();
    return required.size() == 1
        ? required.stream().filter(this::isFree).findFirst()
        : Optional.empty();
  }

  private void takeOption(String word) {
    int equals = word.startsWith("--") ? word.indexOf('=') : -1;
    String name = equals < 0 ? word : word.substring(0, equals);
    CommandOption option = find(name).orElseThrow(() -> unknown(name));
    if (!isFree(option)) {
      throw refused(
          CommandLineError.CLI_OPTION_REPEATED, name, "is given more than once", "Give it once.");
    }
    if (option.shape() != Shape.FLAG) {
      put(option, equals < 0 ? following(option, name) : word.substring(equals + 1));
    } else if (equals < 0) {
      put(option, "true");
    } else {
      throw refused(CommandLineError.CLI_VALUE_INVALID, name, "takes no value", "Write it alone.");
    }
  }

  private String following(CommandOption option, String name) {
    if (next < words.size()
        && !words.get(next).startsWith("--")
        && find(words.get(next)).isEmpty()) {
      return words.get(next++);
    }
    return option.alone().orElseThrow(() -> valueMissing(name));
  }

  private static DispatchException valueMissing(String name) {
    return refused(
        CommandLineError.CLI_VALUE_INVALID,
        name,
        "needs a value",
        "Write " + name + " value, or " + name + "=value where it begins with dashes.");
  }

  private Optional<CommandOption> find(String name) {
    return options.stream().filter(option -> isNamed(option, name)).findFirst();
  }

  private static boolean isNamed(CommandOption option, String name) {
    return option.positional()
        ? name.equals("--" + option.component())
        : option.names().contains(name);
  }

  private boolean isFree(CommandOption option) {
    return option.shape() == Shape.LIST
        || option.shape() == Shape.PAIRS
        || !given.containsKey(option.component());
  }

  private void put(CommandOption option, String value) {
    given.computeIfAbsent(option.component(), name -> new ArrayList<>(1)).add(value);
  }

  private static DispatchException oneTooMany(String word) {
    return new DispatchException(
        CommandLineError.CLI_ARGUMENT_UNEXPECTED,
        "Argument '" + word + "' is one too many.",
        "Leave it out; an option begins with '--'.");
  }

  private DispatchException unknown(String name) {
    List<String> known = new ArrayList<>();
    options.forEach(option -> known.addAll(option.names()));
    for (GlobalOption option : GlobalOption.values()) {
      known.add(option.spelling());
    }
    return new DispatchException(
        CommandLineError.CLI_OPTION_UNKNOWN,
        "Unknown option '" + name + "'.",
        NearestName.hint(name, known));
  }

  private static DispatchException refused(
      CommandLineError code, String name, String words, String hint) {
    return new DispatchException(code, "Option '" + name + "' " + words + ".", hint);
  }
}
