package dev.dispatch.core.operation;

import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ResolvedAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  /** Returns the tree of every operation, and of every action as a command. */
  static CompletionTree of(ModuleRegistry modules) {
    Map<String, List<ActionDescriptor>> actions = actions(modules);
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node("", joined(firstWords(), modules(actions)), List.of()));
    for (String group : OperationRegistry.groups()) {
      List<Choice> own =
          actions.getOrDefault(group, List.of()).stream().map(a -> action(a)).toList();
      nodes.add(new Node(group, joined(below(group), own), List.of()));
    }
    OperationRegistry.ids()
        .forEach(id -> nodes.add(command(OperationRegistry.create(id).spec(), actions)));
    actions.forEach((module, own) -> {
      if (!OperationRegistry.firstWords().contains(module)) {
        nodes.add(new Node(module, own.stream().map(a -> action(a)).toList(), List.of()));
      }
      own.stream()
          .filter(action -> OperationRegistry.find(action.key()).isEmpty())
          .forEach(action -> nodes.add(fields(modules, action)));
    });
    return new CompletionTree(
        nodes, Arrays.stream(GlobalOption.values()).map(CompletionTree::global).toList());
  }

  private static Map<String, List<ActionDescriptor>> actions(ModuleRegistry modules) {
    return modules.actionKeys().stream()
        .flatMap(key -> modules.find(key).stream())
        .map(ResolvedAction::action)
        .collect(
            Collectors.groupingBy(ActionDescriptor::module, TreeMap::new, Collectors.toList()));
  }

  private static List<Choice> modules(Map<String, List<ActionDescriptor>> actions) {
    return actions.keySet().stream()
        .filter(module -> !OperationRegistry.firstWords().contains(module))
        .map(module -> word(module, "The actions of the module '" + module + "'"))
        .toList();
  }

  private static Choice action(ActionDescriptor action) {
    return word(action.name(), action.description());
  }

  private static Node fields(ModuleRegistry modules, ActionDescriptor action) {
    List<String> words = List.of(action.module(), action.name());
    return new Node(
        String.join(" ", words),
        List.of(),
        ActionCommand.require(modules, words).options().stream()
            .flatMap(option -> option.names().stream().map(name -> option(name, option)))
            .toList());
  }

  /** A word of both is a command: an action of that name is for {@code dispatch run}. */
  private static List<Choice> joined(List<Choice> first, List<Choice> second) {
    List<Choice> all = new ArrayList<>(first);
    second.stream()
        .filter(choice -> first.stream().noneMatch(known -> known.word().equals(choice.word())))
        .forEach(all::add);
    return all;
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

  private static Node command(
      OperationSpec<?, ?> spec, Map<String, List<ActionDescriptor>> actions) {
    // Help takes the first word of any command.
    List<Choice> words = new ArrayList<>(spec.id().equals("help") ? firstWords() : List.of());
    if (spec.id().equals("run")) {
      actions.values().stream()
          .flatMap(List::stream)
          .forEach(action -> words.add(word(action.key(), action.description())));
    }
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
