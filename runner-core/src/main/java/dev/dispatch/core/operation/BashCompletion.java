package dev.dispatch.core.operation;

import dev.dispatch.core.operation.CompletionTree.Choice;
import dev.dispatch.core.operation.CompletionTree.Kind;
import dev.dispatch.core.operation.CompletionTree.Node;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the completion script for bash. */
final class BashCompletion {

  private BashCompletion() {}

  static String script(CompletionTree tree) {
    return """
    # bash completion for dispatch, made by: dispatch completion bash
    # Load it now with: source <(dispatch completion bash)
    _dispatch() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
      local command= words= word i
      COMPREPLY=()
      # bash splits --option=value at the equals sign.
      if [[ $cur == = ]]; then
        cur=
      elif [[ $prev == = ]]; then
        prev=${COMP_WORDS[COMP_CWORD-2]}
      fi
      for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
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
      if [[ $cur == -* ]]; then
        words="$words %s"
      fi
      COMPREPLY=($(compgen -W "$words" -- "$cur"))
    }
    complete -F _dispatch dispatch
    """
        .formatted(
            words(tree.globals(), "|", choice -> choice.kind() != Kind.NONE),
            commands(tree),
            values(tree),
            followers(tree),
            words(tree.globals(), " ", choice -> true));
  }

  private static String commands(CompletionTree tree) {
    return tree.nodes().stream()
        .skip(1)
        .map(node -> "'" + node.command() + "'")
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  private static String values(CompletionTree tree) {
    Stream<String> global = tree.globals().stream().map(choice -> value("*", choice));
    Stream<String> own =
        tree.nodes().stream()
            .flatMap(node ->
                node.options().stream().map(choice -> value(quoted(node.command()), choice)));
    return Stream.concat(own, global).collect(Collectors.joining());
  }

  private static String value(String command, Choice choice) {
    if (choice.kind() == Kind.NONE) {
      return "";
    }
    String values = String.join(" ", choice.values());
    String reply =
        choice.kind() == Kind.PATH
            ? "COMPREPLY=($(compgen -f -- \"$cur\")); compopt -o filenames 2>/dev/null; return"
            : "COMPREPLY=($(compgen -W \"" + values + "\" -- \"$cur\")); return";
    return "    " + command + ":" + choice.word() + ") " + reply + " ;;\n";
  }

  private static String followers(CompletionTree tree) {
    return tree.nodes().stream().map(BashCompletion::follower).collect(Collectors.joining());
  }

  private static String follower(Node node) {
    String words =
        Stream.of(words(node.words(), " ", choice -> true), words(node.options(), " ", c -> true))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return "    " + quoted(node.command()) + ") words=\"" + words + "\" ;;\n";
  }

  private static String words(List<Choice> choices, String between, Predicate<Choice> wanted) {
    return choices.stream().filter(wanted).map(Choice::word).collect(Collectors.joining(between));
  }

  private static String quoted(String command) {
    return "'" + command + "'";
  }
}
