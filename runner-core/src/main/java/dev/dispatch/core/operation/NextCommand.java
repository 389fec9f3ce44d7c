package dev.dispatch.core.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A command to run next.
 *
 * @param argv the exact words, {@code dispatch} first; one of our operations, and only ids that
 *     were checked (G-F3)
 * @param description why to run it, a few words
 * @param effect what it may do
 */
public record NextCommand(List<String> argv, String description, OperationEffect effect) {

  public NextCommand {
    argv = List.copyOf(argv);
  }

  /** Returns a command that reads only. */
  public static NextCommand read(String description, String... words) {
    return of(OperationEffect.READ, description, words);
  }

  /** Returns a command that talks to servers. */
  public static NextCommand network(String description, String... words) {
    return of(OperationEffect.NETWORK, description, words);
  }

  /** Returns a command that changes files. */
  public static NextCommand write(String description, String... words) {
    return of(OperationEffect.WRITE, description, words);
  }

  /** Returns the command as one line that a POSIX shell splits into {@link #argv} again. */
  public String command() {
    return argv.stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
  }

  /** Returns this command with another reason to run it. */
  public NextCommand describedAs(String words) {
    return new NextCommand(argv, words, effect);
  }

  /** Returns this command with further words at its end. */
  public NextCommand with(List<String> words) {
    List<String> all = new ArrayList<>(argv);
    all.addAll(words);
    return new NextCommand(all, description, effect);
  }

  private static NextCommand of(OperationEffect effect, String description, String... words) {
    List<String> argv = new ArrayList<>(words.length + 1);
    argv.add("dispatch");
    argv.addAll(List.of(words));
    return new NextCommand(argv, description, effect);
  }
}
