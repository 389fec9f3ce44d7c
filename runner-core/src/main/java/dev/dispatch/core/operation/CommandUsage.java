package dev.dispatch.core.operation;

import dev.dispatch.core.operation.CommandOption.Shape;
import java.util.List;
import java.util.stream.Collectors;

/** The shape of a command line: required options first, the rest as {@code [options]}. */
final class CommandUsage {

  private CommandUsage() {}

  static String of(OperationSpec<?, ?> spec, List<CommandOption> options) {
    String required =
        options.stream()
            .filter(option -> option.positional() || option.required())
            .map(CommandUsage::part)
            .collect(Collectors.joining());
    boolean more = options.stream().anyMatch(option -> !option.positional() && !option.required());
    return "dispatch " + String.join(" ", spec.words()) + required + (more ? " [options]" : "");
  }

  private static String part(CommandOption option) {
    String value = "<" + option.label() + ">";
    if (!option.positional()) {
      return " " + option.title() + " " + value;
    }
    return option.shape() == Shape.LIST
        ? " [" + value + "…]"
        : option.required() ? " " + value : " [" + value + "]";
  }
}
