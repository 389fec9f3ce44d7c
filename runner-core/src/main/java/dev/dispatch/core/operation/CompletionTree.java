package dev.dispatch.core.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a completion script has to know.
 *
 * @param nodes what can follow on each command and group, the root first
 * @param globals what can stand everywhere
 */
record CompletionTree(List<Node> nodes, List<Choice> globals) {

  /**
   * A place on the line.
   *
   * @param command the words so far, such as {@code job run}; empty at the start
   * @param words the commands that can follow
   * @param options the options that can follow
   */
  record Node(String command, List<Choice> words, List<Choice> options) {}

  /**
   * A word that can follow.
   *
   * @param values the values that it takes; empty where any is
   * @param kind what its value is
   */
  record Choice(String word, String description, List<String> values, Kind kind) {}

  /** What follows an option. */
  enum Kind {
    /** Nothing. */
    NONE,
    /** A value. */
    VALUE,
    /** A file or a folder. */
    PATH
  }

  static CompletionTree ofRegistry() {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node("", firstWords(), List.of()));
    OperationRegistry.groups()
        .forEach(group -> nodes.add(new Node(group, below(group), List.of())));
    OperationRegistry.ids().forEach(id -> nodes.add(command(OperationRegistry.create(id).spec())));
    return new CompletionTree(
        nodes, Arrays.stream(GlobalOption.values()).map(CompletionTree::global).toList());
  }

  private static List<Choice> firstWords() {
    return OperationRegistry.firstWords().stream()
        .map(word ->
            OperationRegistry.find(word)
                .map(operation -> word(word, operation.spec().summary()))
                .orElseGet(() -> word(word, "The commands of '" + word + "'")))
        .toList();
  }

  private static List<Choice> below(String group) {
    return OperationRegistry.ids().stream()
        .filter(id -> id.startsWith(group + "."))
        .map(id -> OperationRegistry.create(id).spec())
        .map(spec -> word(spec.words().getLast(), spec.summary()))
        .toList();
  }

  private static Node command(OperationSpec<?, ?> spec) {
    // Help takes the first word of any command.
    List<Choice> words = new ArrayList<>(spec.id().equals("help") ? firstWords() : List.of());
    List<Choice> options = new ArrayList<>();
    for (CommandOption option : CommandOptions.of(spec.input())) {
      option.names().forEach(name -> options.add(option(name, option)));
      if (option.positional()) {
        option.choices().forEach(choice -> words.add(word(choice, option.description())));
      }
    }
    return new Node(String.join(" ", spec.words()), words, options);
  }

  private static Choice word(String word, String description) {
    return new Choice(word, description, List.of(), Kind.NONE);
  }

  private static Choice option(String name, CommandOption option) {
    Kind kind = option.shape() == CommandOption.Shape.FLAG ? Kind.NONE : kind(option.label());
    return new Choice(name, option.description(), option.choices(), kind);
  }

  private static Choice global(GlobalOption option) {
    Kind kind = option.takesValue() ? kind(option.label()) : Kind.NONE;
    return new Choice(option.spelling(), option.description(), List.of(), kind);
  }

  private static Kind kind(String label) {
    return switch (label) {
      case "path", "file", "dir" -> Kind.PATH;
      default -> Kind.VALUE;
    };
  }
}
