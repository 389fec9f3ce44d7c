package dev.dispatch.core.operation;

import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says that words name no operation, and which they were probably meant to name. */
public final class UnknownOperation {

  private UnknownOperation() {}

  /** Returns the error for the words of a line. */
  public static OperationFailure of(List<String> words) {
    boolean grouped = OperationRegistry.groups().contains(words.getFirst());
    String typed =
        grouped ? String.join(" ", words.subList(0, Math.min(2, words.size()))) : words.getFirst();
    Optional<String> nearest = nearest(words, typed, grouped);
    return new OperationFailure(
        OperationError.OPERATION_UNKNOWN,
        "Unknown command '" + typed + "'.",
        nearest
            .map(name -> "Did you mean '" + name.replace('.', ' ') + "'?")
            .orElse("'dispatch help' lists the commands."),
        next(nearest));
  }

  /** Returns the error for words whose first may have been meant for a module. */
  static OperationFailure of(List<String> words, ModuleRegistry modules) {
    OperationFailure error = of(words);
    List<String> names = modules.modules().stream().map(ModuleDescriptor::name).toList();
    return error.hint().startsWith("Did you mean")
        ? error
        : NearestName.of(words.getFirst(), names)
            .map(name ->
                new OperationFailure(
                    OperationError.OPERATION_UNKNOWN,
                    error.getMessage(),
                    "Did you mean '" + name + "'?",
                    NextCommand.read("see the module's actions", "help", name)))
            .orElse(error);
  }

  private static Optional<String> nearest(List<String> words, String typed, boolean grouped) {
    Optional<String> inGroup = OperationRegistry.nearest(typed);
    if (grouped || words.size() == 1) {
      return inGroup.or(() -> NearestName.of(typed, OperationRegistry.firstWords()));
    }
    return OperationRegistry.nearest(words.get(0) + " " + words.get(1))
        .or(() -> NearestName.of(typed, OperationRegistry.firstWords()));
  }

  private static NextCommand[] next(Optional<String> nearest) {
    List<NextCommand> next = new ArrayList<>();
    nearest.ifPresent(
        name -> next.add(NextCommand.read("see '" + name.replace('.', ' ') + "'", help(name))));
    next.add(NextCommand.read("see every command", "help"));
    return next.toArray(NextCommand[]::new);
  }

  private static String[] help(String name) {
    return ("help." + name).split("\\.", -1);
  }
}
