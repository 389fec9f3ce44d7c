package dev.dispatch.cli.text;

/**
 * What the standard output is.
 *
 * @param interactive whether a person watches: a terminal, not a pipe or a file
 * @param width columns that a line may take
 * @param errors whether a person watches standard error
 */
public record Terminal(boolean interactive, int width, boolean errors) {

  /** A pipe or a file, at the width that tables take there. */
  public static final Terminal PIPE = new Terminal(false, 80, false);

  /** Creates one whose two streams go to the same place. */
  public Terminal(boolean interactive, int width) {
    this(interactive, width, interactive);
  }
}
