package dev.dispatch.cli.command;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can be wrong with a command line, and with printing an answer to it. */
public enum CommandLineError implements ErrorCode {
  /** A group of commands was named, not one of them. */
  CLI_COMMAND_MISSING(ErrorKind.USAGE),
  /** No such option. */
  CLI_OPTION_UNKNOWN(ErrorKind.USAGE),
  /** A required option or argument is not there. */
  CLI_OPTION_MISSING(ErrorKind.USAGE),
  /** An option that takes one value is given twice. */
  CLI_OPTION_REPEATED(ErrorKind.USAGE),
  /** An option has no value, or one that does not fit. */
  CLI_VALUE_INVALID(ErrorKind.USAGE),
  /** More words than the command takes. */
  CLI_ARGUMENT_UNEXPECTED(ErrorKind.USAGE),
  /** The part that {@code --select} asks for is not in the output. */
  CLI_SELECTION_EMPTY(ErrorKind.NOT_FOUND),
  /** The command was interrupted. */
  CLI_INTERRUPTED(ErrorKind.RUNTIME),
  /** A fault of ours. */
  CLI_CRASHED(ErrorKind.RUNTIME);

  private final ErrorKind kind;

  CommandLineError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
