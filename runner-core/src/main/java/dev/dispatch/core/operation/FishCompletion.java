package dev.dispatch.core.operation;

import dev.dispatch.core.operation.CompletionTree.Choice;
import dev.dispatch.core.operation.CompletionTree.Kind;
import dev.dispatch.core.operation.CompletionTree.Node;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the completion script for fish. */
final class FishCompletion {

  private static final String HEAD =
      """
      # fish completion for dispatch, made by: dispatch completion fish
      # Load it now with: dispatch completion fish | source
      function __dispatch_at
          set -l words (string match -v -- '-*' (commandline -opc)[2..-1])
          set -l wanted (string split -n ' ' -- $argv[1])
          test (count $wanted) -eq 0; and test (count $words) -eq 0; and return 0
          test (count $wanted) -gt 0; or return 1
          test (count $words) -ge (count $wanted); or return 1
          test "$words[1..(count $wanted)]" = "$wanted"
      end
      complete -c dispatch -f
      """;

  private FishCompletion() {}

  static String script(CompletionTree tree) {
    return HEAD
        + tree.nodes().stream().flatMap(FishCompletion::lines).collect(Collectors.joining())
        + tree.globals().stream()
            .map(choice -> "complete -c dispatch" + option(choice))
            .collect(Collectors.joining());
  }

  private static Stream<String> lines(Node node) {
    String start = "complete -c dispatch -n \"__dispatch_at '" + node.command() + "'\"";
    return Stream.concat(
        node.words().stream().map(word -> start + " -a " + word.word() + described(word) + "\n"),
        node.options().stream().map(choice -> start + option(choice)));
  }

  private static String option(Choice choice) {
    String name = choice.word().replaceFirst("^--", "");
    String value =
        switch (choice.kind()) {
          case NONE -> "";
          case PATH -> " -r -F";
          case VALUE -> " -x" + values(choice);
        };
    return " -l " + name + value + described(choice) + "\n";
  }

  private static String values(Choice choice) {
    return choice.values().isEmpty() ? "" : " -a '" + String.join(" ", choice.values()) + "'";
  }

  private static String described(Choice choice) {
    String text = choice.description().replace("'", "’");
    return choice.kind() == Kind.NONE && text.isEmpty() ? "" : " -d '" + text + "'";
  }
}
