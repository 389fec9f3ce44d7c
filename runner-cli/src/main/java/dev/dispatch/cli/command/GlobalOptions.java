package dev.dispatch.cli.command;

import dev.dispatch.core.operation.GlobalOption;
import dev.dispatch.core.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * The options that every command takes, wherever they stand on the line.
 *
 * @param switches the flags that are given
 * @param places where home, run output and workspace are
 * @param select the JSONPath of the part to print
 * @param maxOutput the length above which output goes to a file
 * @param problem what is wrong with a global option, reported once {@code --json} is known
 * @param rest all other words, in order
 */
public record GlobalOptions(
    List<GlobalOption> switches,
    Workspace.Choice places,
    Optional<String> select,
    Optional<String> maxOutput,
    Optional<String> problem,
    List<String> rest) {

  /** Takes the global options out of a command line; never throws. */
  public static GlobalOptions of(List<String> argv) {
    return new GlobalOptionsReader(argv).read();
  }

  /** Returns whether a flag is given. */
  public boolean has(GlobalOption flag) {
    return switches.contains(flag);
  }

  /** Returns the words that make another command use the same places. */
  public List<String> placeWords() {
    return List.of(
            word(GlobalOption.HOME, places.home()),
            word(GlobalOption.RUN_OUTPUT, places.runOutput()),
            word(GlobalOption.WORKSPACE, places.workspace()))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> word(GlobalOption option, Optional<String> value) {
    return value.map(text -> List.of(option.spelling(), text)).orElseGet(List::of);
  }
}
