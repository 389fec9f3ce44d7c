package dev.dispatch.core.expression.regex;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can be wrong with a regular expression or with its use. */
public enum RegexError implements ErrorCode {
  /** The pattern is not RE2 syntax. */
  REGEX_SYNTAX(ErrorKind.USAGE),
  /** The pattern is longer than 1 KiB or its repetitions multiply to too much. */
  REGEX_TOO_LARGE(ErrorKind.USAGE),
  /** The text to search is longer than 1 MiB, or too long for the size of the pattern. */
  REGEX_TEXT_TOO_LARGE(ErrorKind.EXPECTATION);

  private final ErrorKind kind;

  RegexError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
