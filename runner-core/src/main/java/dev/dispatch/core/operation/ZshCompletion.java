package dev.dispatch.core.operation;

import dev.dispatch.core.operation.CompletionTree.Choice;
import dev.dispatch.core.operation.CompletionTree.Kind;
import dev.dispatch.core.operation.CompletionTree.Node;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the completion script for zsh. */
final class ZshCompletion {

  private ZshCompletion() {}

  static String script(CompletionTree tree) {
    return """
    #compdef dispatch
    # zsh completion for dispatch, made by: dispatch completion zsh
    # Load it now with: source <(dispatch completion zsh)
    _dispatch() {
      local command= word i prev=${words[CURRENT-1]}
      local -a choices
      for ((i = 2; i < CURRENT; i++)); do
        word=${words[i]}
        case $word in
          %s) ((i++)) ;;
          -*) ;;
          *)
            case ${command:+$command }$word in
              %s) command=${command:+$command }$word ;;
            esac
            ;;
        esac
      done
      case $command:$prev in
    %s  esac
      case $command in
    %s  esac
      if [[ $PREFIX == -* ]]; then
        choices+=(
    %s    )
      fi
      _describe dispatch choices
    }
    compdef _dispatch dispatch
    """
        .formatted(
            tree.globals().stream()
                .filter(choice -> choice.kind() != Kind.NONE)
                .map(Choice::word)
                .collect(Collectors.joining("|")),
            tree.nodes().stream()
                .skip(1)
                .map(node -> "'" + node.command() + "'")
                .collect(Collectors.joining(" | ")),
            values(tree),
            tree.nodes().stream().map(ZshCompletion::follower).collect(Collectors.joining()),
            described(tree.globals()));
  }

  private static String values(CompletionTree tree) {
    Stream<String> own =
        tree.nodes().stream()
            .flatMap(node ->
                node.options().stream().map(choice -> value("'" + node.command() + "'", choice)));
    return Stream.concat(own, tree.globals().stream().map(choice -> value("*", choice)))
        .collect(Collectors.joining());
  }

  private static String value(String command, Choice choice) {
    return switch (choice.kind()) {
      case NONE -> "";
      case PATH -> "    " + command + ":" + choice.word() + ") _files; return ;;\n";
      case VALUE ->
          "    "
              + command
              + ":"
              + choice.word()
              + ") compadd -- "
              + String.join(" ", choice.values())
              + "; return ;;\n";
    };
  }

  private static String follower(Node node) {
    List<Choice> all = Stream.concat(node.words().stream(), node.options().stream()).toList();
    return "    '" + node.command() + "') choices=(\n" + described(all) + "    ) ;;\n";
  }

  private static String described(List<Choice> choices) {
    return choices.stream()
        .map(choice -> "      '" + choice.word() + ":" + plain(choice.description()) + "'\n")
        .collect(Collectors.joining());
  }

  private static String plain(String description) {
    return description.replace("'", "’").replace(":", " -");
  }
}
