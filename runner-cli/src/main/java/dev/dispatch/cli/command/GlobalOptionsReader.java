package dev.dispatch.cli.command;

import dev.dispatch.core.operation.GlobalOption;
import dev.dispatch.core.workspace.Workspace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the global options out of a command line, one word after the other. */
final class GlobalOptionsReader {

  private final List<String> argv;
  private final List<String> rest = new ArrayList<>();
  private final Map<GlobalOption, String> given = new EnumMap<>(GlobalOption.class);
  private Optional<String> problem = Optional.empty();
  private int next;

  GlobalOptionsReader(List<String> argv) {
    this.argv = argv;
  }

  GlobalOptions read() {
    while (next < argv.size()) {
      String word = argv.get(next++);
      if (word.equals("--")) {
        rest.addAll(argv.subList(next - 1, argv.size()));
        break;
      }
      take(word);
    }
    return new GlobalOptions(
        List.copyOf(given.keySet()),
        places(),
        value(GlobalOption.SELECT),
        value(GlobalOption.MAX_OUTPUT),
        problem,
        List.copyOf(rest));
  }

  private void take(String word) {
    int equals = word.startsWith("--") ? word.indexOf('=') : -1;
    Optional<GlobalOption> option =
        GlobalOption.find(equals < 0 ? word : word.substring(0, equals));
    if (option.isEmpty() || isOfTheCommand(option.get(), equals)) {
      rest.add(word);
    } else if (option.get().takesValue()) {
      put(option.get(), equals < 0 ? following(option.get()) : word.substring(equals + 1));
    } else if (equals < 0) {
      given.put(option.get(), "");
    } else {
      complain("Option '" + option.get().spelling() + "' takes no value.");
    }
  }

  /** Behind a command of two words {@code --version} with a value is that of a module. */
  private boolean isOfTheCommand(GlobalOption option, int equals) {
    boolean valued = equals >= 0 || (next < argv.size() && !argv.get(next).startsWith("-"));
    return option == GlobalOption.VERSION && rest.size() > 1 && valued;
  }

  private void put(GlobalOption option, String value) {
    if (given.putIfAbsent(option, value) != null) {
      complain("Option '" + option.spelling() + "' is given more than once.");
    }
  }

  private String following(GlobalOption option) {
    if (next < argv.size() && !argv.get(next).startsWith("--")) {
      return argv.get(next++);
    }
    complain("Option '" + option.spelling() + "' needs a value.");
    return "";
  }

  private void complain(String words) {
    problem = problem.or(() -> Optional.of(words));
  }

  private Workspace.Choice places() {
    return new Workspace.Choice(
        value(GlobalOption.HOME), value(GlobalOption.RUN_OUTPUT), value(GlobalOption.WORKSPACE));
  }

  private Optional<String> value(GlobalOption option) {
    return Optional.ofNullable(given.get(option));
  }
}
