package dev.dispatch.cli.text;

/**
 * What the standard output is.
 *
 * @param interactive whether a person watches: a terminal, not a pipe or a file
 * @param width columns that a line may take
 */
public record Terminal(boolean interactive, int width) {

  /** A pipe or a file, at the width that tables take there. */
  public static final Terminal PIPE = new Terminal(false, 80);
}
